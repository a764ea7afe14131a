"use strict";var widget=(()=>{var F=Object.defineProperty;var at=Object.getOwnPropertyDescriptor;var ct=Object.getOwnPropertyNames;var it=Object.prototype.hasOwnProperty;var lt=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},ut=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of ct(n))!it.call(t,r)&&r!==e&&F(t,r,{get:()=>n[r],enumerable:!(o=
at(n,r))||o.enumerable});return t};var pt=t=>ut(F({},"__esModule",{value:!0}),t);var At={};lt(At,{default:()=>$t});function R(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function d(t,n={},...e){return R(document.createElement(t),n,e)}function v(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return R(o,n,e)}function q(t){let n=t.map(([e,o,r=""])=>d(
"span",{},d("i",{class:r,style:`color:${o}`}),e));return d("div",{class:"aelib-legend"},...n)}function P(){return d("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return d("d\
iv",{class:"aelib-beside"},...t)}var A={left:58,right:14,top:12,bottom:48};function T(t,n,e,{width:o=400,height:r=260,left:s=A.left}={}){
let a=v("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),ft(a,o,r);let c=r-A.bottom,i=v("g",{class:"aelib-axes"}),l=v("g");a.append(i,l);let u=f=>z(
f,s,o-A.right),b=f=>z(f,c,A.top),g={x:u(n),y:b(e)},w=(f,p)=>{Object.assign(g,{x:u(f),y:b(p)}),i.replaceChildren(
...gt(g,{left:s,right:o-A.right,height:r}))};w(n,e);let y=([f,p])=>`${g.x.at(f).toFixed(1)},${g.y.at(
p).toFixed(1)}`,$=(f,p)=>l.appendChild(v(f,p)),k=f=>{let p=$("path",f);return h=>p.setAttribute("d",
h)};return{node:a,setAxes:w,scale:g,line(f,p={}){let h=k({class:"aelib-line",stroke:f,...p});return m=>h(
m.length?`M${m.map(y).join("L")}`:"")},segments(f,p={}){let h=k({class:"aelib-line",stroke:f,...p});
return m=>h(m.map(([x,M])=>`M${y(x)}L${y(M)}`).join(""))},bars(f){let p=k({fill:f,class:"aelib-bars"});
return h=>p(h.map(m=>ht(m,g,c)).join(""))},dots(f,p){let h=k({class:"aelib-dots",stroke:f,"stroke-wi\
dth":p});return m=>h(m.map(x=>`M${y(x)}h0`).join(""))},words(f){let p=$("text",f);return([h,m],x)=>{
p.setAttribute("x",g.x.at(h).toFixed(1)),p.setAttribute("y",g.y.at(m).toFixed(1)),p.textContent!==x&&
(p.textContent=x)}},circle(f){let p=$("circle",f);return([h,m])=>{p.setAttribute("cx",g.x.at(h).toFixed(
2)),p.setAttribute("cy",g.y.at(m).toFixed(2))}}}}function ft(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function dt(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-
s+1;return Array.from({length:a},(c,i)=>Number(((s+i)*r).toPrecision(10)))}function z({low:t,high:n,
log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:l=>l,i=c(n)-c(t)||1;return{at:l=>s+(a-s)*(c(l)-c(t))/
i,back:l=>t+(n-t)*(l-s)/(a-s),label:r,ticks:o??dt(t,n)}}function ht([t,n,e],{x:o,y:r},s){let[a,c,i]=[
o.at(t),o.at(n),r.at(e)].map(l=>l.toFixed(1));return`M${a},${s}V${i}H${c}V${s}Z`}function*gt({x:t,y:n},{
left:e,right:o,height:r}){let s=r-A.bottom,a=(l,u)=>v("text",l,u);for(let l of t.ticks){let u=t.at(l);
yield v("line",{x1:u,x2:u,y1:s,y2:s+5}),yield a({x:u,y:s+19,"text-anchor":"middle"},String(l))}for(let l of n.
ticks){let u=n.at(l);yield v("line",{...{x1:e,x2:o,y1:u,y2:u},class:"aelib-grid"}),yield a({x:e-7,y:u+
4,"text-anchor":"end"},String(l))}yield v("line",{x1:e,x2:o,y1:s,y2:s});let c=(e+o)/2;yield a({x:c,y:r-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${(A.top+s)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var B={"data-lm-suppress-shortcuts":"true"};function W(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=d("input",{...s,"aria-label":e,...B}),c=d("span",{class:"aelib-value"}),i=()=>{let u=r(
t.get(n));a.value=String(mt(o,t.get(n))),a.setAttribute("aria-valuetext",u),c.textContent=u};return a.
addEventListener("input",()=>G(t,n,o[Number(a.value)])),{node:d("label",{class:"aelib-control"},d("s\
pan",{},e),a,c),follow:i}}function mt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function K(t,n,e,o){let r=o.map(c=>d("option",
{value:c},c)),s=d("select",{"aria-label":e,...B},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>G(t,n,o[s.selectedIndex])),{node:d("label",{class:"aelib-control"},d("span",{},e),s),follow:a}}function V(...t){return{node:d("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function G(t,n,e){t.put({[n]:e})}var H=Symbol.for("aelib.models"),xt="aelib-model";function U(){let t=globalThis;return t[H]??=new Map,
t[H]}function Y(t,n){U().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(xt));return()=>{U().delete(t)}}function Z(t){return{initialize({model:n}){return Y(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:wt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(d("p",{class:"aelib-error"},
r)),o}}}}function J(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var bt=25;function wt(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of yt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,bt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function yt(t){return Object.keys(t)}function Q(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function kt(t){let n=Q(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(Q(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,i)=>{for(let l=i*s;l<(i+1)*s;l++)e[l]=a[l]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function X(t,n){let e=kt(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function L(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(n.length/s),u=s*(o+i)-i,b=l*(e+i)-i;t.width!==u&&(t.width=u),t.height!==b&&(t.height=b);
let g=t.getContext("2d"),w=g.createImageData(u,b),y=255/(c-a);n.forEach(($,k)=>{let f=Math.floor(k/s)*
(e+i)*u+k%s*(o+i);for(let p=0;p<$.length;p++){let h=4*(f+Math.floor(p/o)*u+p%o),m=($[p]-a)*y;w.data[h]=
m,w.data[h+1]=m,w.data[h+2]=m,w.data[h+3]=255}}),g.putImageData(w,0,0)}function tt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=d("canvas",{role:"img"}),o=d("figcapt\
ion");return{node:d("figure",{class:"aelib-picture"},e,o),draw:(a,c,i)=>{L(e,a,t,i),tt(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function et(t,n=2){let e=d("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=d("div",{class:"aelib-name"}),c=d("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:i=n,...l}={})=>{a.forEach(([u,b],g)=>{o[g]??=r();let{words:w,canvas:y}=o[g];
L(y,b,c,l),tt(y,i),y.setAttribute("aria-label",`${u}: ${b.length} images`),w.textContent=u});for(let{
words:u,canvas:b}of o.splice(a.length))u.remove(),b.remove()}}}function nt(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}function ot(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function rt(t,n){let e=0;
for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var D="var(--aelib-deep)",I="var(--aelib-denoising)";function Mt({model:t,el:n}){let{shape:e,walks:o}=t.
get("payload"),r=new Map(o.map(x=>[x.name,vt(x,e)])),s=()=>r.get(t.get("factor")),a=s().frames.length,
c=V(K(t,"factor","factor",[...r.keys()]),W(t,"step","walk",[...Array(a).keys()],x=>s().values[x])),i=O(
e,5),l=O(e,5),u=et(e,1.6),b=Math.max(1,...[...r.values()].flatMap(({away:x})=>x)),g=T("distance of t\
he straight line from the walk",{low:0,high:100,label:"% of the way"},{low:0,high:1.1*b,label:"dista\
nce to the walk"});g.line(D)([[0,0],[100,0]]);let w=g.line(I),y=g.dots(D,12),$=g.dots(I,12),k=P(),f=q(
[["the walk",D],["the straight line",I]]),p=d("div",{class:"aelib-side"},C(i.node,l.node),u.node);n.
append(c.node,C(p,d("div",{},g.node,f)),k);let h=x=>100*x/(a-1);return J(t,["factor","step"],()=>{c.
follow();let[x,M]=[t.get("factor"),t.get("step")],{frames:N,line:j,away:S,stations:_}=s();i.draw([N[M]],
"on the walk"),l.draw([j[M]],"on the straight line"),u.draw([["walk",_.map(E=>N[E])],["line",_.map(E=>j[E])]]),
w(S.map((E,st)=>[h(st),E])),y([[h(M),0]]),$([[h(M),S[M]]]),k.textContent=`${x}, ${Math.round(h(M))} \
% of the way: this point of the straight line is ${S[M].toFixed(2)} away from the nearest image of t\
he walk.`})}function vt({images:t,values:n},[e,o]){let r=X(t,e*o),s=r.length-1,a=r.map((l,u)=>ot(r[0],
r[s],u/s)),c=a.map(l=>Math.sqrt(Math.min(...r.map(u=>rt(l,u))))),i=nt(0,s,Math.min(5,r.length)).map(
Math.round);return{frames:r,values:n,line:a,away:c,stations:i}}var $t=Z(Mt);return pt(At);})();
widget = widget.default;
export { widget as default };
