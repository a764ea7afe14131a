"use strict";var widget=(()=>{var F=Object.defineProperty;var at=Object.getOwnPropertyDescriptor;var ct=Object.getOwnPropertyNames;var it=Object.prototype.hasOwnProperty;var lt=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},ut=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of ct(n))!it.call(t,r)&&r!==e&&F(t,r,{get:()=>n[r],enumerable:!(o=
at(n,r))||o.enumerable});return t};var pt=t=>ut(F({},"__esModule",{value:!0}),t);var Et={};lt(Et,{default:()=>At});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function f(t,n={},...e){return P(document.createElement(t),n,e)}function M(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return P(o,n,e)}function q(t){let n=t.map(([e,o,r=""])=>f(
"span",{},f("i",{class:r,style:`color:${o}`}),e));return f("div",{class:"aelib-legend"},...n)}function R(){return f("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return f("d\
iv",{class:"aelib-beside"},...t)}var A={left:58,right:14,top:12,bottom:48};function T(t,n,e,{width:o=400,height:r=260,left:s=A.left}={}){
let a=M("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),ft(a,o,r);let c=r-A.bottom,l=M("g",{class:"aelib-axes"}),i=M("g");a.append(l,i);let d=u=>z(
u,s,o-A.right),g=u=>z(u,c,A.top),x={x:d(n),y:g(e)},k=(u,p)=>{Object.assign(x,{x:d(u),y:g(p)}),l.replaceChildren(
...xt(x,{left:s,right:o-A.right,height:r}))};k(n,e);let w=([u,p])=>`${x.x.at(u).toFixed(1)},${x.y.at(
p).toFixed(1)}`,$=(u,p)=>i.appendChild(M(u,p)),v=u=>{let p=$("path",u);return h=>p.setAttribute("d",
h)};return{node:a,setAxes:k,scale:x,line(u,p={}){let h=v({class:"aelib-line",stroke:u,...p});return b=>h(
b.length?`M${b.map(w).join("L")}`:"")},segments(u,p={}){let h=v({class:"aelib-line",stroke:u,...p});
return b=>h(b.map(([m,y])=>`M${w(m)}L${w(y)}`).join(""))},bars(u){let p=v({fill:u,class:"aelib-bars"});
return h=>p(h.map(b=>ht(b,x,c)).join(""))},dots(u,p){let h=v({class:"aelib-dots",stroke:u,"stroke-wi\
dth":p});return b=>h(b.map(m=>`M${w(m)}h0`).join(""))},words(u){let p=$("text",u);return([h,b],m)=>{
p.setAttribute("x",x.x.at(h).toFixed(1)),p.setAttribute("y",x.y.at(b).toFixed(1)),p.textContent!==m&&
(p.textContent=m)}},circle(u){let p=$("circle",u);return([h,b])=>{p.setAttribute("cx",x.x.at(h).toFixed(
2)),p.setAttribute("cy",x.y.at(b).toFixed(2))}}}}function ft(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function dt(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-
s+1;return Array.from({length:a},(c,l)=>Number(((s+l)*r).toPrecision(10)))}function z({low:t,high:n,
log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:i=>i,l=c(n)-c(t)||1;return{at:i=>s+(a-s)*(c(i)-c(t))/
l,back:i=>t+(n-t)*(i-s)/(a-s),label:r,ticks:o??dt(t,n)}}function ht([t,n,e],{x:o,y:r},s){let[a,c,l]=[
o.at(t),o.at(n),r.at(e)].map(i=>i.toFixed(1));return`M${a},${s}V${l}H${c}V${s}Z`}function*xt({x:t,y:n},{
left:e,right:o,height:r}){let s=r-A.bottom,a=(i,d)=>M("text",i,d);for(let i of t.ticks){let d=t.at(i);
yield M("line",{x1:d,x2:d,y1:s,y2:s+5}),yield a({x:d,y:s+19,"text-anchor":"middle"},String(i))}for(let i of n.
ticks){let d=n.at(i);yield M("line",{...{x1:e,x2:o,y1:d,y2:d},class:"aelib-grid"}),yield a({x:e-7,y:d+
4,"text-anchor":"end"},String(i))}yield M("line",{x1:e,x2:o,y1:s,y2:s});let c=(e+o)/2;yield a({x:c,y:r-
8,"text-anchor":"middle"},t.label);let l=`translate(10 ${(A.top+s)/2}) rotate(-90)`;yield a({transform:l,
"text-anchor":"middle"},n.label)}var B={"data-lm-suppress-shortcuts":"true"};function W(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=f("input",{...s,"aria-label":e,...B}),c=f("span",{class:"aelib-value"}),l=()=>{let d=r(
t.get(n));a.value=String(mt(o,t.get(n))),a.setAttribute("aria-valuetext",d),c.textContent=d};return a.
addEventListener("input",()=>G(t,n,o[Number(a.value)])),{node:f("label",{class:"aelib-control"},f("s\
pan",{},e),a,c),follow:l}}function mt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function K(t,n,e,o){let r=o.map(c=>f("option",
{value:c},c)),s=f("select",{"aria-label":e,...B},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>G(t,n,o[s.selectedIndex])),{node:f("label",{class:"aelib-control"},f("span",{},e),s),follow:a}}function V(...t){return{node:f("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function G(t,n,e){t.put({[n]:e})}var H=Symbol.for("aelib.models"),gt="aelib-model";function U(){let t=globalThis;return t[H]??=new Map,
t[H]}function Y(t,n){U().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(gt));return()=>{U().delete(t)}}function Z(t){return{initialize({model:n}){return Y(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:wt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(f("p",{class:"aelib-error"},
r)),o}}}}function J(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var bt=25;function wt(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of yt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,bt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},l=n.get(s)??new Set;return n.set(s,l.add(a)),t.on(s,c),()=>{l.delete(
a),t.off(s,c)}}}}function yt(t){return Object.keys(t)}function Q(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function kt(t){let n=Q(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(Q(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,l)=>{for(let i=l*s;i<(l+1)*s;i++)e[i]=a[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function vt(t,n){let e=kt(t),o=Math.round(e.length/n);return Array.
from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function X(t,n){return vt(t,n.reduce((e,o)=>e*o))}function L(t,n,[e,o,r=1],s={}){let{columns:a=n.length,low:c=0,high:l=1}=s,i=Math.max(1,Math.round(o/
14)),d=Math.ceil(n.length/a),g=a*(o+i)-i,x=d*(e+i)-i;t.width!==g&&(t.width=g),t.height!==x&&(t.height=
x);let k=t.getContext("2d"),w=k.createImageData(g,x),$=255/(l-c);n.forEach((v,u)=>{let p=Math.floor(
u/a)*(e+i)*g+u%a*(o+i);for(let h=0;h<e*o;h++){let b=4*(p+Math.floor(h/o)*g+h%o);for(let m=0;m<3;m++){
let y=v[r*h+m%r];w.data[b+m]=(y-c)*$}w.data[b+3]=255}}),k.putImageData(w,0,0)}function tt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=f("canvas",{role:"img"}),o=f("figcapt\
ion");return{node:f("figure",{class:"aelib-picture"},e,o),draw:(a,c,l)=>{L(e,a,t,l),tt(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function et(t,n=2){let e=f("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=f("div",{class:"aelib-name"}),c=f("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:l=n,...i}={})=>{a.forEach(([d,g],x)=>{o[x]??=r();let{words:k,canvas:w}=o[x];
L(w,g,c,i),tt(w,l),w.setAttribute("aria-label",`${d}: ${g.length} images`),k.textContent=d});for(let{
words:d,canvas:g}of o.splice(a.length))d.remove(),g.remove()}}}function nt(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}function ot(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function rt(t,n){let e=0;
for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var D="var(--aelib-deep)",I="var(--aelib-denoising)";function Mt({model:t,el:n}){let{shape:e,walks:o}=t.
get("payload"),r=new Map(o.map(m=>[m.name,$t(m,e)])),s=()=>r.get(t.get("factor")),a=s().frames.length,
c=V(K(t,"factor","factor",[...r.keys()]),W(t,"step","walk",[...Array(a).keys()],m=>s().values[m])),l=O(
e,5),i=O(e,5),d=et(e,1.6),g=Math.max(1,...[...r.values()].flatMap(({away:m})=>m)),x=T("distance of t\
he straight line from the walk",{low:0,high:100,label:"% of the way"},{low:0,high:1.1*g,label:"dista\
nce to the walk"});x.line(D)([[0,0],[100,0]]);let k=x.line(I),w=x.dots(D,12),$=x.dots(I,12),v=R(),u=q(
[["the walk",D],["the straight line",I]]),p=f("div",{class:"aelib-side"},C(l.node,i.node),d.node);n.
append(c.node,C(p,f("div",{},x.node,u)),v);let h=m=>100*m/(a-1);return J(t,["factor","step"],()=>{c.
follow();let[m,y]=[t.get("factor"),t.get("step")],{frames:N,line:j,away:S,stations:_}=s();l.draw([N[y]],
"on the walk"),i.draw([j[y]],"on the straight line"),d.draw([["walk",_.map(E=>N[E])],["line",_.map(E=>j[E])]]),
k(S.map((E,st)=>[h(st),E])),w([[h(y),0]]),$([[h(y),S[y]]]),v.textContent=`${m}, ${Math.round(h(y))} \
% of the way: this point of the straight line is ${S[y].toFixed(2)} away from the nearest image of t\
he walk.`})}function $t({images:t,values:n},e){let o=X(t,e),r=o.length-1,s=o.map((l,i)=>ot(o[0],o[r],
i/r)),a=s.map(l=>Math.sqrt(Math.min(...o.map(i=>rt(l,i))))),c=nt(0,r,Math.min(5,o.length)).map(Math.
round);return{frames:o,values:n,line:s,away:a,stations:c}}var At=Z(Mt);return pt(Et);})();
widget = widget.default;
export { widget as default };
