"use strict";var widget=(()=>{var E=Object.defineProperty;var Q=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},ot=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let a of tt(n))!et.call(t,a)&&a!==e&&E(t,a,{get:()=>n[a],enumerable:!(o=
Q(n,a))||o.enumerable});return t};var rt=t=>ot(E({},"__esModule",{value:!0}),t);var $t={};nt($t,{default:()=>At});function L(t,n,e){for(let[o,a]of Object.entries(n))t.setAttribute(o,String(a));return t.append(...e),
t}function b(t,n={},...e){return L(document.createElement(t),n,e)}function A(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return L(o,n,e)}function N(t=""){return b("p",{class:"aelib-note"},t)}function T(){return b("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return b("div",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:a=260,left:r=M.left}={}){
let s=A("svg",{viewBox:`0 0 ${o} ${a}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute(
"aria-label",t),st(s,o,a);let i=a-M.bottom,l=A("g",{class:"aelib-axes"}),u=A("g");s.append(l,u);let c=p=>D(
p,r,o-M.right),m=p=>D(p,i,M.top),g={x:c(n),y:m(e)},w=(p,d)=>{Object.assign(g,{x:c(p),y:m(d)}),l.replaceChildren(
...it(g,{left:r,right:o-M.right,height:a}))};w(n,e);let y=([p,d])=>`${g.x.at(p).toFixed(1)},${g.y.at(
d).toFixed(1)}`,$=(p,d)=>u.appendChild(A(p,d)),k=p=>{let d=$("path",p);return f=>d.setAttribute("d",
f)};return{node:s,setAxes:w,scale:g,line(p,d={}){let f=k({class:"aelib-line",stroke:p,...d});return h=>f(
h.length?`M${h.map(y).join("L")}`:"")},segments(p,d={}){let f=k({class:"aelib-line",stroke:p,...d});
return h=>f(h.map(([x,v])=>`M${y(x)}L${y(v)}`).join(""))},bars(p){let d=k({fill:p,class:"aelib-bars"});
return f=>d(f.map(h=>ct(h,g,i)).join(""))},dots(p,d){let f=k({class:"aelib-dots",stroke:p,"stroke-wi\
dth":d});return h=>f(h.map(x=>`M${y(x)}h0`).join(""))},words(p){let d=$("text",p);return([f,h],x)=>{
d.setAttribute("x",g.x.at(f).toFixed(1)),d.setAttribute("y",g.y.at(h).toFixed(1)),d.textContent!==x&&
(d.textContent=x)}},circle(p){let d=$("circle",p);return([f,h])=>{d.setAttribute("cx",g.x.at(f).toFixed(
2)),d.setAttribute("cy",g.y.at(h).toFixed(2))}}}}function st(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function at(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),a=o*([1,2,5].find(i=>e<=1.01*i*o)??10),r=Math.ceil(t/a-1e-9),s=Math.floor(n/a+1e-9)-
r+1;return Array.from({length:s},(i,l)=>Number(((r+l)*a).toPrecision(10)))}function D({low:t,high:n,
log:e=!1,ticks:o,label:a},r,s){let i=e?Math.log:u=>u,l=i(n)-i(t)||1;return{at:u=>r+(s-r)*(i(u)-i(t))/
l,back:u=>t+(n-t)*(u-r)/(s-r),label:a,ticks:o??at(t,n)}}function ct([t,n,e],{x:o,y:a},r){let[s,i,l]=[
o.at(t),o.at(n),a.at(e)].map(u=>u.toFixed(1));return`M${s},${r}V${l}H${i}V${r}Z`}function*it({x:t,y:n},{
left:e,right:o,height:a}){let r=a-M.bottom,s=(u,c)=>A("text",u,c);for(let u of t.ticks){let c=t.at(u);
yield A("line",{x1:c,x2:c,y1:r,y2:r+5}),yield s({x:c,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let c=n.at(u);yield A("line",{...{x1:e,x2:o,y1:c,y2:c},class:"aelib-grid"}),yield s({x:e-7,y:c+
4,"text-anchor":"end"},String(u))}yield A("line",{x1:e,x2:o,y1:r,y2:r});let i=(e+o)/2;yield s({x:i,y:a-
8,"text-anchor":"middle"},t.label);let l=`translate(10 ${(M.top+r)/2}) rotate(-90)`;yield s({transform:l,
"text-anchor":"middle"},n.label)}var F=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#1\
295a6"];var R={"data-lm-suppress-shortcuts":"true"};var lt={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},ut=22;function _({node:t,scale:n,
circle:e},{point:o,limits:a,move:r}){let s=c=>r(c.map((m,g)=>Math.min(Math.max(m,a()[g][0]),a()[g][1]))),
i=c=>{let m=t.getScreenCTM();if(!m)return;let g=new DOMPoint(c.clientX,c.clientY).matrixTransform(m.
inverse());s([n.x.back(g.x),n.y.back(g.y)])};t.setAttribute("tabindex","0"),t.setAttribute("role","a\
pplication");for(let[c,m]of Object.entries(R))t.setAttribute(c,m);t.classList.add("aelib-map"),t.addEventListener(
"pointerdown",c=>{t.setPointerCapture(c.pointerId),c.pointerType!=="touch"&&i(c)});for(let c of["poi\
ntermove","pointerup"])t.addEventListener(c,m=>{(m.buttons||m.pointerType==="touch"&&c==="pointerup")&&
i(m)});t.addEventListener("keydown",c=>{let m=lt[c.key];if(!m)return;c.preventDefault();let g=c.shiftKey?
.1:.02;s(o().map((w,y)=>w+g*m[y]*(a()[y][1]-a()[y][0])))});let l=e({r:9,fill:"none",stroke:"var(--ae\
lib-ink)","stroke-width":3}),u=e({r:ut,class:"aelib-handle"});return c=>{l(c),u(c)}}var q=Symbol.for("aelib.models"),dt="aelib-model";function B(){let t=globalThis;return t[q]??=new Map,
t[q]}function K(t,n){B().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(dt));return()=>{B().delete(t)}}function V(t){return{initialize({model:n}){return K(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:pt(n),el:e,manager:n.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(b("p",{class:"aelib-error"},
a)),o}}}}function Y(t,n,e){let o=n.map(a=>t.on(`change:${a}`,e));return e(),()=>{for(let a of o)a()}}
var ft=25;function pt(t){let n=new Map,e=null,o=!1,a=()=>{let r=e;o=!0;try{for(let s of ht(r))t.set(
s,r[s])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
a,ft),e={...e,...r};let s=Object.keys(r).flatMap(i=>[...n.get(`change:${i}`)??[]]);for(let i of new Set(
s))i()},on(r,s){let i=()=>{o||s()},l=n.get(r)??new Set;return n.set(r,l.add(s)),t.on(r,i),()=>{l.delete(
s),t.off(r,i)}}}}function ht(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function S(t){let n=G(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(G(t.scale).buffer),a=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function C(t,n){let e=S(t),o=Math.round(e.length/n);return Array.
from({length:o},(a,r)=>e.subarray(r*n,(r+1)*n))}var H={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function U(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(H,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function mt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let a=H[String(o)],r=new Float32Array(
e.length);for(let s=0,i=0;s<r.length;s++){let l=e[s];for(let u=0;u<t.length;u++,i++)l+=n[i]*t[u];r[s]=
a(l)}return r}function W(t,n){return t.reduce(mt,n)}function X(t,n,[e,o],a={}){let{columns:r=n.length,low:s=0,high:i=1}=a,l=Math.max(1,Math.round(o/14)),
u=Math.ceil(n.length/r),c=r*(o+l)-l,m=u*(e+l)-l;t.width!==c&&(t.width=c),t.height!==m&&(t.height=m);
let g=t.getContext("2d"),w=g.createImageData(c,m),y=255/(i-s);n.forEach(($,k)=>{let p=Math.floor(k/r)*
(e+l)*c+k%r*(o+l);for(let d=0;d<$.length;d++){let f=4*(p+Math.floor(d/o)*c+d%o),h=($[d]-s)*y;w.data[f]=
h,w.data[f+1]=h,w.data[f+2]=h,w.data[f+3]=255}}),g.putImageData(w,0,0)}function gt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=b("canvas",{role:"img"}),o=b("figcapt\
ion");return{node:b("figure",{class:"aelib-picture"},e,o),draw:(s,i,l)=>{X(e,s,t,l),gt(e,n),e.setAttribute(
"aria-label",i),o.textContent=i}}}function I(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var xt="Drag over the map, or go to it with Tab and use the arrow keys (with Shift: large steps). Ea\
ch figure is the code of one image; the ring is the code that is decoded. Each axis has its own scal\
e.";function bt({model:t,el:n}){let{shape:e,images:o,labels:a,maps:r}=t.get("payload"),s=C(o,e[0]*e[1]),
i=r.map((l,u)=>wt(t,u,l,e,s,a));return n.append(N(xt),...i.map(({node:l})=>l)),Y(t,["points"],()=>{for(let{
draw:l}of i)l()})}function wt(t,n,e,o,a,r){let s=C(e.codes,2),i=U(e.decoder),l=([f,h],x)=>({low:f,high:h,
label:x}),u=P(`map of the codes of the ${e.name}; arrow keys move the point`,l(e.limits[0],"first nu\
mber of the code"),l(e.limits[1],"second number of the code"),{width:400,height:360});s.forEach((f,h)=>{
let x={class:"aelib-digit",style:`fill:${F[r[h]%F.length]}`};yt([...f],e.limits)&&u.words(x)([...f],
String(r[h]))});let c=u.line("var(--aelib-ink)",{"stroke-dasharray":"3 3"}),m=O(o,5),g=O(o,5),w=T(),
y=b("div",{class:"aelib-beside"},m.node,g.node),$=b("div",{class:"aelib-side"},y,w),k=b("div",{},b("\
strong",{},e.name),j(u.node,$)),p=_(u,{point:()=>t.get("points")[n],limits:()=>e.limits,move:f=>t.put(
{points:t.get("points").map((h,x)=>x===n?f:h)})});return{node:k,draw:()=>{let f=t.get("points")[n],h=Float32Array.
from(f),x=kt(s,h);p(f),c([f,[...s[x]]]),m.draw([W(i,h)],"decoded here"),g.draw([a[x]],`image of the \
nearest code, a ${r[x]}`);let[v,Z]=f.map(J=>J.toFixed(2)),z=Math.sqrt(I(s[x],h)).toFixed(2);w.textContent=
`Code (${v}, ${Z}). The nearest code of an image (dotted line), ${z} away, is that of a ${r[x]}.`}}}
function yt(t,n){return t.every((e,o)=>n[o][0]<=e&&e<=n[o][1])}function kt(t,n){let e=0,o=1/0;return t.
forEach((a,r)=>{let s=I(a,n);s<o&&([e,o]=[r,s])}),e}var At=V(bt);return rt($t);})();
widget = widget.default;
export { widget as default };
