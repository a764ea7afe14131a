"use strict";var widget=(()=>{var E=Object.defineProperty;var Q=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},ot=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let c of tt(n))!et.call(t,c)&&c!==e&&E(t,c,{get:()=>n[c],enumerable:!(o=
Q(n,c))||o.enumerable});return t};var rt=t=>ot(E({},"__esModule",{value:!0}),t);var At={};nt(At,{default:()=>kt});function I(t,n,e){for(let[o,c]of Object.entries(n))t.setAttribute(o,String(c));return t.append(...e),
t}function x(t,n={},...e){return I(document.createElement(t),n,e)}function A(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return I(o,n,e)}function N(t=""){return x("p",{class:"aelib-note"},t)}function T(){return x("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return x("div",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:c=260,left:r=M.left}={}){
let a=A("svg",{viewBox:`0 0 ${o} ${c}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),st(a,o,c);let s=c-M.bottom,i=A("g",{class:"aelib-axes"}),l=A("g");a.append(i,l);let h=d=>D(
d,r,o-M.right),b=d=>D(d,s,M.top),g={x:h(n),y:b(e)},w=(d,u)=>{Object.assign(g,{x:h(d),y:b(u)}),i.replaceChildren(
...it(g,{left:r,right:o-M.right,height:c}))};w(n,e);let y=([d,u])=>`${g.x.at(d).toFixed(1)},${g.y.at(
u).toFixed(1)}`,$=(d,u)=>l.appendChild(A(d,u)),k=d=>{let u=$("path",d);return f=>u.setAttribute("d",
f)};return{node:a,setAxes:w,scale:g,line(d,u={}){let f=k({class:"aelib-line",stroke:d,...u});return p=>f(
p.length?`M${p.map(y).join("L")}`:"")},segments(d,u={}){let f=k({class:"aelib-line",stroke:d,...u});
return p=>f(p.map(([m,S])=>`M${y(m)}L${y(S)}`).join(""))},bars(d){let u=k({fill:d,class:"aelib-bars"});
return f=>u(f.map(p=>ct(p,g,s)).join(""))},dots(d,u){let f=k({class:"aelib-dots",stroke:d,"stroke-wi\
dth":u});return p=>f(p.map(m=>`M${y(m)}h0`).join(""))},words(d){let u=$("text",d);return([f,p],m)=>{
u.setAttribute("x",g.x.at(f).toFixed(1)),u.setAttribute("y",g.y.at(p).toFixed(1)),u.textContent!==m&&
(u.textContent=m)}},circle(d){let u=$("circle",d);return([f,p])=>{u.setAttribute("cx",g.x.at(f).toFixed(
2)),u.setAttribute("cy",g.y.at(p).toFixed(2))}}}}function st(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function at(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),c=o*([1,2,5].find(s=>e<=1.01*s*o)??10),r=Math.ceil(t/c-1e-9),a=Math.floor(n/c+1e-9)-
r+1;return Array.from({length:a},(s,i)=>Number(((r+i)*c).toPrecision(10)))}function D({low:t,high:n,
log:e=!1,ticks:o,label:c},r,a){let s=e?Math.log:l=>l,i=s(n)-s(t)||1;return{at:l=>r+(a-r)*(s(l)-s(t))/
i,back:l=>t+(n-t)*(l-r)/(a-r),label:c,ticks:o??at(t,n)}}function ct([t,n,e],{x:o,y:c},r){let[a,s,i]=[
o.at(t),o.at(n),c.at(e)].map(l=>l.toFixed(1));return`M${a},${r}V${i}H${s}V${r}Z`}function*it({x:t,y:n},{
left:e,right:o,height:c}){let r=c-M.bottom,a=(l,h)=>A("text",l,h);for(let l of t.ticks){let h=t.at(l);
yield A("line",{x1:h,x2:h,y1:r,y2:r+5}),yield a({x:h,y:r+19,"text-anchor":"middle"},String(l))}for(let l of n.
ticks){let h=n.at(l);yield A("line",{...{x1:e,x2:o,y1:h,y2:h},class:"aelib-grid"}),yield a({x:e-7,y:h+
4,"text-anchor":"end"},String(l))}yield A("line",{x1:e,x2:o,y1:r,y2:r});let s=(e+o)/2;yield a({x:s,y:c-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${(M.top+r)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var F=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#1\
7becf"];var _={"data-lm-suppress-shortcuts":"true"};var lt={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function R({node:t,scale:n},{
point:e,limits:o,move:c}){let r=s=>c(s.map((i,l)=>Math.min(Math.max(i,o()[l][0]),o()[l][1]))),a=s=>{
let i=t.getScreenCTM();if(!i)return;let l=new DOMPoint(s.clientX,s.clientY).matrixTransform(i.inverse());
r([n.x.back(l.x),n.y.back(l.y)])};t.setAttribute("tabindex","0"),t.setAttribute("role","application");
for(let[s,i]of Object.entries(_))t.setAttribute(s,i);t.classList.add("aelib-map"),t.addEventListener(
"pointerdown",s=>{t.setPointerCapture(s.pointerId),a(s)}),t.addEventListener("pointermove",s=>{s.buttons&&
a(s)}),t.addEventListener("keydown",s=>{let i=lt[s.key];if(!i)return;s.preventDefault();let l=s.shiftKey?
.1:.02;r(e().map((h,b)=>h+l*i[b]*(o()[b][1]-o()[b][0])))})}var q=Symbol.for("aelib.models"),ut="aelib-model";function B(){let t=globalThis;return t[q]??=new Map,
t[q]}function K(t,n){B().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ut));return()=>{B().delete(t)}}function V(t){return{initialize({model:n}){return K(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:dt(n),el:e,manager:n.widget_manager})}catch(o){let c=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(x("p",{class:"aelib-error"},
c)),o}}}}function Y(t,n,e){let o=n.map(c=>t.on(`change:${c}`,e));return e(),()=>{for(let c of o)c()}}
var ft=25;function dt(t){let n=new Map,e=null,o=!1,c=()=>{let r=e;o=!0;try{for(let a of pt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
c,ft),e={...e,...r};let a=Object.keys(r).flatMap(s=>[...n.get(`change:${s}`)??[]]);for(let s of new Set(
a))s()},on(r,a){let s=()=>{o||a()},i=n.get(r)??new Set;return n.set(r,i.add(a)),t.on(r,s),()=>{i.delete(
a),t.off(r,s)}}}}function pt(t){return Object.keys(t)}function H(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function v(t){let n=H(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(H(t.scale).buffer),c=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,s)=>a*o[Math.floor(s/c)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function C(t,n){let e=v(t),o=Math.round(e.length/n);return Array.
from({length:o},(c,r)=>e.subarray(r*n,(r+1)*n))}var U={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function W(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(U,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(n),bias:v(
e),activation:o}})}function ht(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let c=U[String(o)],r=new Float32Array(
e.length);for(let a=0,s=0;a<r.length;a++){let i=e[a];for(let l=0;l<t.length;l++,s++)i+=n[s]*t[l];r[a]=
c(i)}return r}function G(t,n){return t.reduce(ht,n)}function X(t,n,[e,o],c={}){let{columns:r=n.length,low:a=0,high:s=1}=c,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(n.length/r),h=r*(o+i)-i,b=l*(e+i)-i;t.width!==h&&(t.width=h),t.height!==b&&(t.height=b);
let g=t.getContext("2d"),w=g.createImageData(h,b),y=255/(s-a);n.forEach(($,k)=>{let d=Math.floor(k/r)*
(e+i)*h+k%r*(o+i);for(let u=0;u<$.length;u++){let f=4*(d+Math.floor(u/o)*h+u%o),p=($[u]-a)*y;w.data[f]=
p,w.data[f+1]=p,w.data[f+2]=p,w.data[f+3]=255}}),g.putImageData(w,0,0)}function mt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=x("canvas",{role:"img"}),o=x("figcapt\
ion");return{node:x("figure",{class:"aelib-picture"},e,o),draw:(a,s,i)=>{X(e,a,t,i),mt(e,n),e.setAttribute(
"aria-label",s),o.textContent=s}}}function L(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var gt="Drag over the map, or go to it with Tab and use the arrow keys (with Shift: large steps). Ea\
ch figure is the code of one image; the ring is the code that is decoded. Each axis has its own scal\
e.";function xt({model:t,el:n}){let{shape:e,images:o,labels:c,maps:r}=t.get("payload"),a=C(o,e[0]*e[1]),
s=r.map((i,l)=>bt(t,l,i,e,a,c));return n.append(N(gt),...s.map(({node:i})=>i)),Y(t,["points"],()=>{for(let{
draw:i}of s)i()})}function bt(t,n,e,o,c,r){let a=C(e.codes,2),s=W(e.decoder),i=([f,p],m)=>({low:f,high:p,
label:m}),l=P(`map of the codes of the ${e.name}; arrow keys move the point`,i(e.limits[0],"first nu\
mber of the code"),i(e.limits[1],"second number of the code"),{width:400,height:360});a.forEach((f,p)=>{
let m={class:"aelib-digit",style:`fill:${F[r[p]%F.length]}`};wt([...f],e.limits)&&l.words(m)([...f],
String(r[p]))});let h=l.line("var(--aelib-ink)",{"stroke-dasharray":"3 3"}),b=l.circle({r:9,fill:"no\
ne",stroke:"var(--aelib-ink)","stroke-width":3}),g=O(o,5),w=O(o,5),y=T(),$=x("div",{class:"aelib-bes\
ide"},g.node,w.node),k=x("div",{class:"aelib-side"},$,y),d=x("div",{},x("strong",{},e.name),j(l.node,
k));return R(l,{point:()=>t.get("points")[n],limits:()=>e.limits,move:f=>t.put({points:t.get("points").
map((p,m)=>m===n?f:p)})}),{node:d,draw:()=>{let f=t.get("points")[n],p=Float32Array.from(f),m=yt(a,p);
b(f),h([f,[...a[m]]]),g.draw([G(s,p)],"decoded here"),w.draw([c[m]],`image of the nearest code, a ${r[m]}`);
let[S,Z]=f.map(J=>J.toFixed(2)),z=Math.sqrt(L(a[m],p)).toFixed(2);y.textContent=`Code (${S}, ${Z}). \
The nearest code of an image (dotted line), ${z} away, is that of a ${r[m]}.`}}}function wt(t,n){return t.
every((e,o)=>n[o][0]<=e&&e<=n[o][1])}function yt(t,n){let e=0,o=1/0;return t.forEach((c,r)=>{let a=L(
c,n);a<o&&([e,o]=[r,a])}),e}var kt=V(xt);return rt(At);})();
widget = widget.default;
export { widget as default };
