"use strict";var widget=(()=>{var v=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,n)=>{for(var e in n)v(t,e,{get:n[e],enumerable:!0})},rt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let a of et(n))!nt.call(t,a)&&a!==e&&v(t,a,{get:()=>n[a],enumerable:!(o=
tt(n,a))||o.enumerable});return t};var st=t=>rt(v({},"__esModule",{value:!0}),t);var $t={};ot($t,{default:()=>Mt});function O(t,n,e){for(let[o,a]of Object.entries(n))t.setAttribute(o,String(a));return t.append(...e),
t}function w(t,n={},...e){return O(document.createElement(t),n,e)}function M(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return O(o,n,e)}function N(t=""){return w("p",{class:"aelib-note"},t)}function T(){return w("p",{class:"aelib-readou\
t","aria-live":"polite"})}function D(...t){return w("div",{class:"aelib-beside"},...t)}var $={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:a=260,left:r=$.left}={}){
let s=M("svg",{viewBox:`0 0 ${o} ${a}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute(
"aria-label",t),at(s,o,a);let l=a-$.bottom,i=M("g",{class:"aelib-axes"}),u=M("g");s.append(i,u);let g=h=>j(
h,r,o-$.right),y=h=>j(h,l,$.top),c={x:g(n),y:y(e)},p=(h,d)=>{Object.assign(c,{x:g(h),y:y(d)}),i.replaceChildren(
...lt(c,{left:r,right:o-$.right,height:a}))};p(n,e);let x=([h,d])=>`${c.x.at(h).toFixed(1)},${c.y.at(
d).toFixed(1)}`,A=(h,d)=>u.appendChild(M(h,d)),k=h=>{let d=A("path",h);return f=>d.setAttribute("d",
f)};return{node:s,setAxes:p,scale:c,line(h,d={}){let f=k({class:"aelib-line",stroke:h,...d});return m=>f(
m.length?`M${m.map(x).join("L")}`:"")},segments(h,d={}){let f=k({class:"aelib-line",stroke:h,...d});
return m=>f(m.map(([b,E])=>`M${x(b)}L${x(E)}`).join(""))},bars(h){let d=k({fill:h,class:"aelib-bars"});
return f=>d(f.map(m=>it(m,c,l)).join(""))},dots(h,d){let f=k({class:"aelib-dots",stroke:h,"stroke-wi\
dth":d});return m=>f(m.map(b=>`M${x(b)}h0`).join(""))},words(h){let d=A("text",h);return([f,m],b)=>{
d.setAttribute("x",c.x.at(f).toFixed(1)),d.setAttribute("y",c.y.at(m).toFixed(1)),d.textContent!==b&&
(d.textContent=b)}},circle(h){let d=A("circle",h);return([f,m])=>{d.setAttribute("cx",c.x.at(f).toFixed(
2)),d.setAttribute("cy",c.y.at(m).toFixed(2))}}}}function at(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function ct(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),a=o*([1,2,5].find(l=>e<=1.01*l*o)??10),r=Math.ceil(t/a-1e-9),s=Math.floor(n/a+1e-9)-
r+1;return Array.from({length:s},(l,i)=>Number(((r+i)*a).toPrecision(10)))}function j({low:t,high:n,
log:e=!1,ticks:o,label:a},r,s){let l=e?Math.log:u=>u,i=l(n)-l(t)||1;return{at:u=>r+(s-r)*(l(u)-l(t))/
i,back:u=>t+(n-t)*(u-r)/(s-r),label:a,ticks:o??ct(t,n)}}function it([t,n,e],{x:o,y:a},r){let[s,l,i]=[
o.at(t),o.at(n),a.at(e)].map(u=>u.toFixed(1));return`M${s},${r}V${i}H${l}V${r}Z`}function*lt({x:t,y:n},{
left:e,right:o,height:a}){let r=a-$.bottom,s=(u,g)=>M("text",u,g);for(let u of t.ticks){let g=t.at(u);
yield M("line",{x1:g,x2:g,y1:r,y2:r+5}),yield s({x:g,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let g=n.at(u);yield M("line",{...{x1:e,x2:o,y1:g,y2:g},class:"aelib-grid"}),yield s({x:e-7,y:g+
4,"text-anchor":"end"},String(u))}yield M("line",{x1:e,x2:o,y1:r,y2:r});let l=(e+o)/2;yield s({x:l,y:a-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${($.top+r)/2}) rotate(-90)`;yield s({transform:i,
"text-anchor":"middle"},n.label)}var F=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#1\
295a6"];var R={"data-lm-suppress-shortcuts":"true"};var ut={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},dt=22,_=8;function q({node:t,
scale:n,circle:e},{point:o,limits:a,move:r}){let s=c=>r(c.map((p,x)=>Math.min(Math.max(p,a()[x][0]),
a()[x][1]))),l=c=>{let p=t.getScreenCTM();if(!p)return;let x=new DOMPoint(c.clientX,c.clientY).matrixTransform(
p.inverse());s([n.x.back(x.x),n.y.back(x.y)])};t.setAttribute("tabindex","0"),t.setAttribute("role",
"application");for(let[c,p]of Object.entries(R))t.setAttribute(c,p);t.classList.add("aelib-map");let i=null;
t.addEventListener("pointerdown",c=>{t.setPointerCapture(c.pointerId);let p=c.pointerType!=="touch"||
c.target===y;i=p?null:{x:c.clientX,y:c.clientY},p&&l(c)}),t.addEventListener("touchstart",c=>c.target===
y&&c.preventDefault(),{passive:!1}),t.addEventListener("pointermove",c=>{if(i){let[p,x]=[Math.abs(c.
clientX-i.x),Math.abs(c.clientY-i.y)];p>_&&p>x&&(i=null)}c.buttons&&!i&&l(c)}),t.addEventListener("p\
ointerup",c=>{i&&Math.hypot(c.clientX-i.x,c.clientY-i.y)<=_&&l(c),i=null}),t.addEventListener("keydo\
wn",c=>{let p=ut[c.key];if(!p)return;c.preventDefault();let x=c.shiftKey?.1:.02;s(o().map((A,k)=>A+x*
p[k]*(a()[k][1]-a()[k][0])))});let u=e({r:9,fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),
g=e({r:dt,class:"aelib-handle"}),y=t.querySelector(".aelib-handle");return c=>{u(c),g(c)}}var Y=Symbol.for("aelib.models"),ft="aelib-model";function X(){let t=globalThis;return t[Y]??=new Map,
t[Y]}function B(t,n){X().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ft));return()=>{X().delete(t)}}function H(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ht(n),el:e,manager:n.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(w("p",{class:"aelib-error"},
a)),o}}}}function K(t,n,e){let o=n.map(a=>t.on(`change:${a}`,e));return e(),()=>{for(let a of o)a()}}
var pt=25;function ht(t){let n=new Map,e=null,o=!1,a=()=>{let r=e;o=!0;try{for(let s of mt(r))t.set(
s,r[s])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
a,pt),e={...e,...r};let s=Object.keys(r).flatMap(l=>[...n.get(`change:${l}`)??[]]);for(let l of new Set(
s))l()},on(r,s){let l=()=>{o||s()},i=n.get(r)??new Set;return n.set(r,i.add(s)),t.on(r,l),()=>{i.delete(
s),t.off(r,l)}}}}function mt(t){return Object.keys(t)}function V(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function S(t){let n=V(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(V(t.scale).buffer),a=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(s,l)=>s*o[Math.floor(l/a)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function L(t,n){let e=S(t),o=Math.round(e.length/n);return Array.
from({length:o},(a,r)=>e.subarray(r*n,(r+1)*n))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function U(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function gt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let a=G[String(o)],r=new Float32Array(
e.length);for(let s=0,l=0;s<r.length;s++){let i=e[s];for(let u=0;u<t.length;u++,l++)i+=n[l]*t[u];r[s]=
a(i)}return r}function W(t,n){return t.reduce(gt,n)}function Z(t,n,[e,o],a={}){let{columns:r=n.length,low:s=0,high:l=1}=a,i=Math.max(1,Math.round(o/14)),
u=Math.ceil(n.length/r),g=r*(o+i)-i,y=u*(e+i)-i;t.width!==g&&(t.width=g),t.height!==y&&(t.height=y);
let c=t.getContext("2d"),p=c.createImageData(g,y),x=255/(l-s);n.forEach((A,k)=>{let h=Math.floor(k/r)*
(e+i)*g+k%r*(o+i);for(let d=0;d<A.length;d++){let f=4*(h+Math.floor(d/o)*g+d%o),m=(A[d]-s)*x;p.data[f]=
m,p.data[f+1]=m,p.data[f+2]=m,p.data[f+3]=255}}),c.putImageData(p,0,0)}function xt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function C(t,n=2){let e=w("canvas",{role:"img"}),o=w("figcapt\
ion");return{node:w("figure",{class:"aelib-picture"},e,o),draw:(s,l,i)=>{Z(e,s,t,i),xt(e,n),e.setAttribute(
"aria-label",l),o.textContent=l}}}function I(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var bt="Drag the ring, or point to a place; from the keyboard, go to the map with Tab and use the ar\
row keys (with Shift: large steps). Each figure is the code of one image; the ring is the code that \
is decoded. Each axis has its own scale.";function wt({model:t,el:n}){let{shape:e,images:o,labels:a,
maps:r}=t.get("payload"),s=L(o,e[0]*e[1]),l=r.map((i,u)=>yt(t,u,i,e,s,a));return n.append(N(bt),...l.
map(({node:i})=>i)),K(t,["points"],()=>{for(let{draw:i}of l)i()})}function yt(t,n,e,o,a,r){let s=L(e.
codes,2),l=U(e.decoder),i=([f,m],b)=>({low:f,high:m,label:b}),u=P(`map of the codes of the ${e.name}\
; arrow keys move the point`,i(e.limits[0],"first number of the code"),i(e.limits[1],"second number \
of the code"),{width:400,height:360});s.forEach((f,m)=>{let b={class:"aelib-digit",style:`fill:${F[r[m]%
F.length]}`};kt([...f],e.limits)&&u.words(b)([...f],String(r[m]))});let g=u.line("var(--aelib-ink)",
{"stroke-dasharray":"3 3"}),y=C(o,5),c=C(o,5),p=T(),x=w("div",{class:"aelib-beside"},y.node,c.node),
A=w("div",{class:"aelib-side"},x,p),k=w("div",{},w("strong",{},e.name),D(u.node,A)),h=q(u,{point:()=>t.
get("points")[n],limits:()=>e.limits,move:f=>t.put({points:t.get("points").map((m,b)=>b===n?f:m)})});
return{node:k,draw:()=>{let f=t.get("points")[n],m=Float32Array.from(f),b=At(s,m);h(f),g([f,[...s[b]]]),
y.draw([W(l,m)],"decoded here"),c.draw([a[b]],`image of the nearest code, a ${r[b]}`);let[E,z]=f.map(
Q=>Q.toFixed(2)),J=Math.sqrt(I(s[b],m)).toFixed(2);p.textContent=`Code (${E}, ${z}). The nearest cod\
e of an image (dotted line), ${J} away, is that of a ${r[b]}.`}}}function kt(t,n){return t.every((e,o)=>n[o][0]<=
e&&e<=n[o][1])}function At(t,n){let e=0,o=1/0;return t.forEach((a,r)=>{let s=I(a,n);s<o&&([e,o]=[r,s])}),
e}var Mt=H(wt);return st($t);})();
widget = widget.default;
export { widget as default };
