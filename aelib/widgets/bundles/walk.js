"use strict";var widget=(()=>{var F=Object.defineProperty;var at=Object.getOwnPropertyDescriptor;var ct=Object.getOwnPropertyNames;var it=Object.prototype.hasOwnProperty;var lt=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},ut=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of ct(n))!it.call(t,s)&&s!==e&&F(t,s,{get:()=>n[s],enumerable:!(o=
at(n,s))||o.enumerable});return t};var pt=t=>ut(F({},"__esModule",{value:!0}),t);var $t={};lt($t,{default:()=>At});function R(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function d(t,n={},...e){return R(document.createElement(t),n,e)}function v(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return R(o,n,e)}function q(t){let n=t.map(([e,o,s=""])=>d(
"span",{},d("i",{class:s,style:`color:${o}`}),e));return d("div",{class:"aelib-legend"},...n)}function P(){return d("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return d("d\
iv",{class:"aelib-beside"},...t)}var $={left:58,right:14,top:12,bottom:48};function T(t,n,e,{width:o=400,height:s=260,left:r=$.left}={}){
let a=v("svg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),ft(a,o,s);let c=s-$.bottom,l=v("g",{class:"aelib-axes"}),p=v("g");a.append(l,p);let i=f=>z(
f,r,o-$.right),b=f=>z(f,c,$.top),m={x:i(n),y:b(e)},w=(f,u)=>{Object.assign(m,{x:i(f),y:b(u)}),l.replaceChildren(
...mt(m,{left:r,right:o-$.right,height:s}))};w(n,e);let y=([f,u])=>`${m.x.at(f).toFixed(1)},${m.y.at(
u).toFixed(1)}`,A=(f,u)=>p.appendChild(v(f,u)),k=f=>{let u=A("path",f);return h=>u.setAttribute("d",
h)};return{node:a,setAxes:w,scale:m,line(f,u={}){let h=k({class:"aelib-line",stroke:f,...u});return x=>h(
x.length?`M${x.map(y).join("L")}`:"")},segments(f,u={}){let h=k({class:"aelib-line",stroke:f,...u});
return x=>h(x.map(([g,M])=>`M${y(g)}L${y(M)}`).join(""))},bars(f){let u=k({fill:f,class:"aelib-bars"});
return h=>u(h.map(x=>ht(x,m,c)).join(""))},dots(f,u){let h=k({class:"aelib-dots",stroke:f,"stroke-wi\
dth":u});return x=>h(x.map(g=>`M${y(g)}h0`).join(""))},words(f){let u=A("text",f);return([h,x],g)=>{
u.setAttribute("x",m.x.at(h).toFixed(1)),u.setAttribute("y",m.y.at(x).toFixed(1)),u.textContent!==g&&
(u.textContent=g)}},circle(f){let u=A("circle",f);return([h,x])=>{u.setAttribute("cx",m.x.at(h).toFixed(
2)),u.setAttribute("cy",m.y.at(x).toFixed(2))}}}}function ft(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function dt(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),s=o*([1,2,5].find(c=>e<=1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(n/s+1e-9)-
r+1;return Array.from({length:a},(c,l)=>Number(((r+l)*s).toPrecision(10)))}function z({low:t,high:n,
log:e=!1,ticks:o,label:s},r,a){let c=e?Math.log:p=>p,l=c(n)-c(t)||1;return{at:p=>r+(a-r)*(c(p)-c(t))/
l,back:p=>t+(n-t)*(p-r)/(a-r),label:s,ticks:o??dt(t,n)}}function ht([t,n,e],{x:o,y:s},r){let[a,c,l]=[
o.at(t),o.at(n),s.at(e)].map(p=>p.toFixed(1));return`M${a},${r}V${l}H${c}V${r}Z`}function*mt({x:t,y:n},{
left:e,right:o,height:s}){let r=s-$.bottom,a=(p,i)=>v("text",p,i);for(let p of t.ticks){let i=t.at(p);
yield v("line",{x1:i,x2:i,y1:r,y2:r+5}),yield a({x:i,y:r+19,"text-anchor":"middle"},String(p))}for(let p of n.
ticks){let i=n.at(p);yield v("line",{...{x1:e,x2:o,y1:i,y2:i},class:"aelib-grid"}),yield a({x:e-7,y:i+
4,"text-anchor":"end"},String(p))}yield v("line",{x1:e,x2:o,y1:r,y2:r});let c=(e+o)/2;yield a({x:c,y:s-
8,"text-anchor":"middle"},t.label);let l=`translate(10 ${($.top+r)/2}) rotate(-90)`;yield a({transform:l,
"text-anchor":"middle"},n.label)}var B={"data-lm-suppress-shortcuts":"true"};function W(t,n,e,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=d("input",{...r,"aria-label":e,...B}),c=d("span",{class:"aelib-value"}),l=()=>{let i=s(
t.get(n));a.value=String(xt(o,t.get(n))),a.setAttribute("aria-valuetext",i),c.textContent=i};return a.
addEventListener("input",()=>G(t,n,o[Number(a.value)])),{node:d("label",{class:"aelib-control"},d("s\
pan",{},e),a,c),follow:l}}function xt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(s=>Math.abs(
Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function K(t,n,e,o){let s=o.map(c=>d("option",
{value:c},c)),r=d("select",{"aria-label":e,...B},...s),a=()=>{r.value=String(t.get(n))};return r.addEventListener(
"change",()=>G(t,n,o[r.selectedIndex])),{node:d("label",{class:"aelib-control"},d("span",{},e),r),follow:a}}function V(...t){return{node:d("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function G(t,n,e){t.put({[n]:e})}var H=Symbol.for("aelib.models"),gt="aelib-model";function U(){let t=globalThis;return t[H]??=new Map,
t[H]}function Y(t,n){U().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(gt));return()=>{U().delete(t)}}function Z(t){return{initialize({model:n}){return Y(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:wt(n),el:e,manager:n.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(d("p",{class:"aelib-error"},
s)),o}}}}function J(t,n,e){let o=n.map(s=>t.on(`change:${s}`,e));return e(),()=>{for(let s of o)s()}}
var bt=25;function wt(t){let n=new Map,e=null,o=!1,s=()=>{let r=e;o=!0;try{for(let a of yt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
s,bt),e={...e,...r};let a=Object.keys(r).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(r,a){let c=()=>{o||a()},l=n.get(r)??new Set;return n.set(r,l.add(a)),t.on(r,c),()=>{l.delete(
a),t.off(r,c)}}}}function yt(t){return Object.keys(t)}function Q(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function kt(t){let n=Q(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Q(t.scale).buffer),s=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function X(t,n){let e=kt(t),o=Math.round(e.length/n);
return Array.from({length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}function L(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:c=1}=s,l=Math.max(1,Math.round(o/14)),
p=Math.ceil(n.length/r),i=r*(o+l)-l,b=p*(e+l)-l;t.width!==i&&(t.width=i),t.height!==b&&(t.height=b);
let m=t.getContext("2d"),w=m.createImageData(i,b),y=255/(c-a);n.forEach((A,k)=>{let f=Math.floor(k/r)*
(e+l)*i+k%r*(o+l);for(let u=0;u<A.length;u++){let h=4*(f+Math.floor(u/o)*i+u%o),x=(A[u]-a)*y;w.data[h]=
x,w.data[h+1]=x,w.data[h+2]=x,w.data[h+3]=255}}),m.putImageData(w,0,0)}function tt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=d("canvas",{role:"img"}),o=d("figcapt\
ion");return{node:d("figure",{class:"aelib-picture"},e,o),draw:(a,c,l)=>{L(e,a,t,l),tt(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function et(t,n=2){let e=d("div",{class:"aelib-strips"}),o=[],s=()=>{
let a=d("div",{class:"aelib-name"}),c=d("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:l=n,...p}={})=>{a.forEach(([i,b],m)=>{o[m]??=s();let{words:w,canvas:y}=o[m];
L(y,b,c,p),tt(y,l),y.setAttribute("aria-label",`${i}: ${b.length} images`),w.textContent=i});for(let{
words:i,canvas:b}of o.splice(a.length))i.remove(),b.remove()}}}function nt(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(s,r)=>Number((t+(n-t)*r/
(e-1)).toFixed(o)))}function ot(t,n,e){return t.map((o,s)=>(1-e)*o+e*n[s])}function rt(t,n){let e=0;
for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var D="var(--aelib-deep)",I="var(--aelib-denoising)";function Mt({model:t,el:n}){let{shape:e,walks:o}=t.
get("payload"),s=new Map(o.map(g=>[g.name,vt(g,e)])),r=()=>s.get(t.get("factor")),a=r().frames.length,
c=V(K(t,"factor","factor",[...s.keys()]),W(t,"step","walk",[...Array(a).keys()],g=>r().values[g])),l=O(
e,5),p=O(e,5),i=et(e,1.6),b=Math.max(1,...[...s.values()].flatMap(({away:g})=>g)),m=T("distance of t\
he straight line from the walk",{low:0,high:100,label:"% of the way"},{low:0,high:1.1*b,label:"dista\
nce to the walk"});m.line(D)([[0,0],[100,0]]);let w=m.line(I),y=m.dots(D,12),A=m.dots(I,12),k=P(),f=q(
[["the walk",D],["the straight line",I]]),u=d("div",{class:"aelib-side"},C(l.node,p.node),i.node);n.
append(c.node,C(u,d("div",{},m.node,f)),k);let h=g=>100*g/(a-1);return J(t,["factor","step"],()=>{c.
follow();let[g,M]=[t.get("factor"),t.get("step")],{frames:N,line:j,away:S,stations:_}=r();l.draw([N[M]],
"on the walk"),p.draw([j[M]],"on the straight line"),i.draw([["walk",_.map(E=>N[E])],["line",_.map(E=>j[E])]]),
w(S.map((E,st)=>[h(st),E])),y([[h(M),0]]),A([[h(M),S[M]]]),k.textContent=`${g}, ${Math.round(h(M))} \
% of the way: this point of the straight line is ${S[M].toFixed(2)} away from the nearest image of t\
he walk.`})}function vt({images:t,values:n},[e,o]){let s=X(t,e*o),r=s.length-1,a=s.map((p,i)=>ot(s[0],
s[r],i/r)),c=a.map(p=>Math.sqrt(Math.min(...s.map(i=>rt(p,i))))),l=nt(0,r,Math.min(5,s.length)).map(
Math.round);return{frames:s,values:n,line:a,away:c,stations:l}}var At=Z(Mt);return pt($t);})();
widget = widget.default;
export { widget as default };
