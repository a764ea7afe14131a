"use strict";var widget=(()=>{var E=Object.defineProperty;var J=Object.getOwnPropertyDescriptor;var Q=Object.getOwnPropertyNames;var tt=Object.prototype.hasOwnProperty;var et=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},nt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let c of Q(n))!tt.call(t,c)&&c!==e&&E(t,c,{get:()=>n[c],enumerable:!(o=
J(n,c))||o.enumerable});return t};var ot=t=>nt(E({},"__esModule",{value:!0}),t);var At={};et(At,{CLASSES:()=>I,default:()=>kt});function L(t,n,e){for(let[o,c]of Object.entries(n))t.setAttribute(o,String(c));return t.append(...e),
t}function b(t,n={},...e){return L(document.createElement(t),n,e)}function A(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return L(o,n,e)}function N(t=""){return b("p",{class:"aelib-note"},t)}function T(){return b("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return b("div",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:c=260,left:r=M.left}={}){
let a=A("svg",{viewBox:`0 0 ${o} ${c}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),rt(a,o,c);let s=c-M.bottom,i=A("g",{class:"aelib-axes"}),l=A("g");a.append(i,l);let f=p=>D(
p,r,o-M.right),x=p=>D(p,s,M.top),g={x:f(n),y:x(e)},w=(p,u)=>{Object.assign(g,{x:f(p),y:x(u)}),i.replaceChildren(
...ct(g,{left:r,right:o-M.right,height:c}))};w(n,e);let y=([p,u])=>`${g.x.at(p).toFixed(1)},${g.y.at(
u).toFixed(1)}`,$=(p,u)=>l.appendChild(A(p,u)),k=p=>{let u=$("path",p);return d=>u.setAttribute("d",
d)};return{node:a,setAxes:w,scale:g,line(p,u={}){let d=k({class:"aelib-line",stroke:p,...u});return h=>d(
h.length?`M${h.map(y).join("L")}`:"")},segments(p,u={}){let d=k({class:"aelib-line",stroke:p,...u});
return h=>d(h.map(([m,S])=>`M${y(m)}L${y(S)}`).join(""))},bars(p){let u=k({fill:p,class:"aelib-bars"});
return d=>u(d.map(h=>at(h,g,s)).join(""))},dots(p,u){let d=k({class:"aelib-dots",stroke:p,"stroke-wi\
dth":u});return h=>d(h.map(m=>`M${y(m)}h0`).join(""))},words(p){let u=$("text",p);return([d,h],m)=>{
u.setAttribute("x",g.x.at(d).toFixed(1)),u.setAttribute("y",g.y.at(h).toFixed(1)),u.textContent=m}},
circle(p){let u=$("circle",p);return([d,h])=>{u.setAttribute("cx",g.x.at(d).toFixed(2)),u.setAttribute(
"cy",g.y.at(h).toFixed(2))}}}}function rt(t,n,e){t.style.setProperty("--aelib-wide",`${n}px`),t.style.
setProperty("--aelib-tall",`${e}px`)}function st(t,n){let e=(n-t)/5,o=10**Math.floor(Math.log10(e)),
c=o*([1,2,5].find(s=>e<=1.01*s*o)??10),r=Math.ceil(t/c-1e-9),a=Math.floor(n/c+1e-9)-r+1;return Array.
from({length:a},(s,i)=>Number(((r+i)*c).toPrecision(10)))}function D({low:t,high:n,log:e=!1,ticks:o,
label:c},r,a){let s=e?Math.log:l=>l,i=s(n)-s(t)||1;return{at:l=>r+(a-r)*(s(l)-s(t))/i,back:l=>t+(n-t)*
(l-r)/(a-r),label:c,ticks:o??st(t,n)}}function at([t,n,e],{x:o,y:c},r){let[a,s,i]=[o.at(t),o.at(n),c.
at(e)].map(l=>l.toFixed(1));return`M${a},${r}V${i}H${s}V${r}Z`}function*ct({x:t,y:n},{left:e,right:o,
height:c}){let r=c-M.bottom,a=(l,f)=>A("text",l,f);for(let l of t.ticks){let f=t.at(l);yield A("line",
{x1:f,x2:f,y1:r,y2:r+5}),yield a({x:f,y:r+19,"text-anchor":"middle"},String(l))}for(let l of n.ticks){
let f=n.at(l);yield A("line",{...{x1:e,x2:o,y1:f,y2:f},class:"aelib-grid"}),yield a({x:e-7,y:f+4,"te\
xt-anchor":"end"},String(l))}yield A("line",{x1:e,x2:o,y1:r,y2:r});let s=(e+o)/2;yield a({x:s,y:c-8,
"text-anchor":"middle"},t.label);let i=`translate(10 ${(M.top+r)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var _={"data-lm-suppress-shortcuts":"true"};var R=Symbol.for("aelib.models"),it="aelib-model";function q(){let t=globalThis;return t[R]??=new Map,
t[R]}function B(t,n){q().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(it));return()=>{q().delete(t)}}function K(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ut(n),el:e,manager:n.widget_manager})}catch(o){let c=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(b("p",{class:"aelib-error"},
c)),o}}}}function V(t,n,e){let o=n.map(c=>t.on(`change:${c}`,e));return e(),()=>{for(let c of o)c()}}
var lt=25;function ut(t){let n=new Map,e=null,o=!1,c=()=>{let r=e;o=!0;try{for(let a of dt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
c,lt),e={...e,...r};let a=Object.keys(r).flatMap(s=>[...n.get(`change:${s}`)??[]]);for(let s of new Set(
a))s()},on(r,a){let s=()=>{o||a()},i=n.get(r)??new Set;return n.set(r,i.add(a)),t.on(r,s),()=>{i.delete(
a),t.off(r,s)}}}}function dt(t){return Object.keys(t)}function Y(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function v(t){let n=Y(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Y(t.scale).buffer),c=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,s)=>a*o[Math.floor(s/c)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function F(t,n){let e=v(t),o=Math.round(e.length/n);return Array.
from({length:o},(c,r)=>e.subarray(r*n,(r+1)*n))}var H={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function U(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(H,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(n),bias:v(
e),activation:o}})}function ft(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let c=H[String(o)],r=new Float32Array(
e.length);for(let a=0,s=0;a<r.length;a++){let i=e[a];for(let l=0;l<t.length;l++,s++)i+=n[s]*t[l];r[a]=
c(i)}return r}function W(t,n){return t.reduce(ft,n)}function G(t,n,[e,o],c={}){let{columns:r=n.length,low:a=0,high:s=1}=c,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(n.length/r),f=r*(o+i)-i,x=l*(e+i)-i;t.width!==f&&(t.width=f),t.height!==x&&(t.height=x);
let g=t.getContext("2d"),w=g.createImageData(f,x),y=255/(s-a);n.forEach(($,k)=>{let p=Math.floor(k/r)*
(e+i)*f+k%r*(o+i);for(let u=0;u<$.length;u++){let d=4*(p+Math.floor(u/o)*f+u%o),h=($[u]-a)*y;w.data[d]=
h,w.data[d+1]=h,w.data[d+2]=h,w.data[d+3]=255}}),g.putImageData(w,0,0)}function pt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=b("canvas",{role:"img"}),o=b("figcapt\
ion");return{node:b("figure",{class:"aelib-picture"},e,o),draw:(a,s,i)=>{G(e,a,t,i),pt(e,n),e.setAttribute(
"aria-label",s),o.textContent=s}}}function C(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var I=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#1\
7becf"],ht={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},gt="Drag over the map,\
 or go to it with Tab and use the arrow keys (with Shift: large steps). Each figure is the code of o\
ne image; the ring is the code that is decoded. Each axis has its own scale.";function mt({model:t,el:n}){
let{shape:e,images:o,labels:c,maps:r}=t.get("payload"),a=F(o,e[0]*e[1]),s=r.map((i,l)=>bt(t,l,i,e,a,
c));return n.append(N(gt),...s.map(({node:i})=>i)),V(t,["points"],()=>{for(let{draw:i}of s)i()})}function bt(t,n,e,o,c,r){
let a=F(e.codes,2),s=U(e.decoder),i=([d,h],m)=>({low:d,high:h,label:m}),l=P(`map of the codes of the\
 ${e.name}; arrow keys move the point`,i(e.limits[0],"first number of the code"),i(e.limits[1],"seco\
nd number of the code"),{width:400,height:360});a.forEach((d,h)=>{let m={class:"aelib-digit",style:`\
fill:${I[r[h]%I.length]}`};xt([...d],e.limits)&&l.words(m)([...d],String(r[h]))});let f=l.line("var(\
--aelib-ink)",{"stroke-dasharray":"3 3"}),x=l.circle({r:9,fill:"none",stroke:"var(--aelib-ink)","str\
oke-width":3}),g=O(o,5),w=O(o,5),y=T(),$=b("div",{class:"aelib-beside"},g.node,w.node),k=b("div",{class:"\
aelib-side"},$,y),p=b("div",{},b("strong",{},e.name),j(l.node,k));return yt(t,n,e.limits,l),{node:p,
draw:()=>{let d=t.get("points")[n],h=Float32Array.from(d),m=wt(a,h);x(d),f([d,[...a[m]]]),g.draw([W(
s,h)],"decoded here"),w.draw([c[m]],`image of the nearest code, a ${r[m]}`);let[S,X]=d.map(z=>z.toFixed(
2)),Z=Math.sqrt(C(a[m],h)).toFixed(2);y.textContent=`Code (${S}, ${X}). The nearest code of an image\
 (dotted line), ${Z} away, is that of a ${r[m]}.`}}}function xt(t,n){return t.every((e,o)=>n[o][0]<=
e&&e<=n[o][1])}function wt(t,n){let e=0,o=1/0;return t.forEach((c,r)=>{let a=C(c,n);a<o&&([e,o]=[r,a])}),
e}function yt(t,n,e,{node:o,scale:c}){let r=s=>{let i=s.map((l,f)=>Math.min(Math.max(l,e[f][0]),e[f][1]));
t.put({points:t.get("points").map((l,f)=>f===n?i:l)})},a=s=>{let i=o.getScreenCTM();if(!i)return;let l=new DOMPoint(
s.clientX,s.clientY).matrixTransform(i.inverse());r([c.x.back(l.x),c.y.back(l.y)])};o.setAttribute("\
tabindex","0"),o.setAttribute("role","application");for(let[s,i]of Object.entries(_))o.setAttribute(
s,i);o.classList.add("aelib-map"),o.addEventListener("pointerdown",s=>{o.setPointerCapture(s.pointerId),
a(s)}),o.addEventListener("pointermove",s=>{s.buttons&&a(s)}),o.addEventListener("keydown",s=>{let i=ht[s.
key];if(!i)return;s.preventDefault();let l=s.shiftKey?.1:.02,f=t.get("points")[n];r(f.map((x,g)=>x+l*
i[g]*(e[g][1]-e[g][0])))})}var kt=K(mt);return ot(At);})();
widget = widget.default;
export { widget as default };
