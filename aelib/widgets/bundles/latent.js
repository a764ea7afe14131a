"use strict";var widget=(()=>{var S=Object.defineProperty;var J=Object.getOwnPropertyDescriptor;var Q=Object.getOwnPropertyNames;var tt=Object.prototype.hasOwnProperty;var et=(t,n)=>{for(var e in n)S(t,e,{get:n[e],enumerable:!0})},nt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let a of Q(n))!tt.call(t,a)&&a!==e&&S(t,a,{get:()=>n[a],enumerable:!(o=
J(n,a))||o.enumerable});return t};var ot=t=>nt(S({},"__esModule",{value:!0}),t);var At={};et(At,{CLASSES:()=>C,default:()=>kt});function I(t,n,e){for(let[o,a]of Object.entries(n))t.setAttribute(o,String(a));return t.append(...e),
t}function b(t,n={},...e){return I(document.createElement(t),n,e)}function $(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return I(o,n,e)}function L(t=""){return b("p",{class:"aelib-note"},t)}function N(){return b("p",{class:"aelib-readou\
t","aria-live":"polite"})}function T(...t){return b("div",{class:"aelib-beside"},...t)}var k={left:58,right:14,top:12,bottom:48};function D(t,n,e,{width:o=400,height:a=260}={}){let r=$("s\
vg",{viewBox:`0 0 ${o} ${a}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t),rt(r,o,a);let c=a-k.bottom,s=$("g",{class:"aelib-axes"}),i=$("g");r.append(s,i);let l=u=>j(
u,k.left,o-k.right),f=u=>j(u,c,k.top),h={x:l(n),y:f(e)},w=(u,p)=>{Object.assign(h,{x:l(u),y:f(p)}),s.
replaceChildren(...ct(h,o,a))};w(n,e);let x=([u,p])=>`${h.x.at(u).toFixed(1)},${h.y.at(p).toFixed(1)}`,
M=(u,p)=>i.appendChild($(u,p)),A=u=>{let p=M("path",u);return g=>p.setAttribute("d",g)};return{node:r,
setAxes:w,scale:h,line(u,p={}){let g=A({class:"aelib-line",stroke:u,...p});return d=>g(d.length?`M${d.
map(x).join("L")}`:"")},segments(u,p={}){let g=A({class:"aelib-line",stroke:u,...p});return d=>g(d.map(
([m,y])=>`M${x(m)}L${x(y)}`).join(""))},bars(u){let p=A({fill:u,class:"aelib-bars"});return g=>p(g.map(
d=>at(d,h,c)).join(""))},dots(u,p){let g=A({class:"aelib-dots",stroke:u,"stroke-width":p});return d=>g(
d.map(m=>`M${x(m)}h0`).join(""))},words(u){let p=M("text",u);return([g,d],m)=>{p.setAttribute("x",h.
x.at(g).toFixed(1)),p.setAttribute("y",h.y.at(d).toFixed(1)),p.textContent=m}},circle(u){let p=M("ci\
rcle",u);return([g,d])=>{p.setAttribute("cx",h.x.at(g).toFixed(2)),p.setAttribute("cy",h.y.at(d).toFixed(
2))}}}}function rt(t,n,e){t.style.setProperty("--aelib-wide",`${n}px`),t.style.setProperty("--aelib-\
tall",`${e}px`)}function st(t,n){let e=(n-t)/5,o=10**Math.floor(Math.log10(e)),a=o*([1,2,5].find(s=>e<=
1.01*s*o)??10),r=Math.ceil(t/a-1e-9),c=Math.floor(n/a+1e-9)-r+1;return Array.from({length:c},(s,i)=>Number(
((r+i)*a).toPrecision(10)))}function j({low:t,high:n,log:e=!1,ticks:o,label:a},r,c){let s=e?Math.log:
l=>l,i=s(n)-s(t)||1;return{at:l=>r+(c-r)*(s(l)-s(t))/i,back:l=>t+(n-t)*(l-r)/(c-r),label:a,ticks:o??
st(t,n)}}function at([t,n,e],{x:o,y:a},r){let[c,s,i]=[o.at(t),o.at(n),a.at(e)].map(l=>l.toFixed(1));
return`M${c},${r}V${i}H${s}V${r}Z`}function*ct({x:t,y:n},e,o){let a=o-k.bottom,r=e-k.right,c=(l,f)=>$(
"text",l,f);for(let l of t.ticks){let f=t.at(l);yield $("line",{x1:f,x2:f,y1:a,y2:a+5}),yield c({x:f,
y:a+19,"text-anchor":"middle"},String(l))}for(let l of n.ticks){let f=n.at(l),h={x1:k.left,x2:r,y1:f,
y2:f};yield $("line",{...h,class:"aelib-grid"}),yield c({x:k.left-7,y:f+4,"text-anchor":"end"},String(
l))}yield $("line",{x1:k.left,x2:r,y1:a,y2:a});let s=(k.left+r)/2;yield c({x:s,y:o-8,"text-anchor":"\
middle"},t.label);let i=`translate(10 ${(k.top+a)/2}) rotate(-90)`;yield c({transform:i,"text-anchor":"\
middle"},n.label)}var P={"data-lm-suppress-shortcuts":"true"};var _=Symbol.for("aelib.models"),it="aelib-model";function R(){let t=globalThis;return t[_]??=new Map,
t[_]}function q(t,n){R().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(it));return()=>{R().delete(t)}}function B(t){return{initialize({model:n}){return q(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ut(n),el:e,manager:n.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(b("p",{class:"aelib-error"},
a)),o}}}}function K(t,n,e){let o=n.map(a=>t.on(`change:${a}`,e));return e(),()=>{for(let a of o)a()}}
var lt=25;function ut(t){let n=new Map,e=null,o=!1,a=()=>{let r=e;o=!0;try{for(let c of ft(r))t.set(
c,r[c])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
a,lt),e={...e,...r};let c=Object.keys(r).flatMap(s=>[...n.get(`change:${s}`)??[]]);for(let s of new Set(
c))s()},on(r,c){let s=()=>{o||c()},i=n.get(r)??new Set;return n.set(r,i.add(c)),t.on(r,s),()=>{i.delete(
c),t.off(r,s)}}}}function ft(t){return Object.keys(t)}function V(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function v(t){let n=V(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(V(t.scale).buffer),a=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(c,s)=>c*o[Math.floor(s/a)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function E(t,n){let e=v(t),o=Math.round(e.length/n);return Array.
from({length:o},(a,r)=>e.subarray(r*n,(r+1)*n))}var Y={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function H(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(Y,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(n),bias:v(
e),activation:o}})}function dt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let a=Y[String(o)],r=new Float32Array(
e.length);for(let c=0,s=0;c<r.length;c++){let i=e[c];for(let l=0;l<t.length;l++,s++)i+=n[s]*t[l];r[c]=
a(i)}return r}function U(t,n){return t.reduce(dt,n)}function W(t,n,[e,o],a={}){let{columns:r=n.length,low:c=0,high:s=1}=a,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(n.length/r),f=r*(o+i)-i,h=l*(e+i)-i;t.width!==f&&(t.width=f),t.height!==h&&(t.height=h);
let w=t.getContext("2d"),x=w.createImageData(f,h),M=255/(s-c);n.forEach((A,u)=>{let p=Math.floor(u/r)*
(e+i)*f+u%r*(o+i);for(let g=0;g<A.length;g++){let d=4*(p+Math.floor(g/o)*f+g%o),m=(A[g]-c)*M;x.data[d]=
m,x.data[d+1]=m,x.data[d+2]=m,x.data[d+3]=255}}),w.putImageData(x,0,0)}function pt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function F(t,n=2){let e=b("canvas",{role:"img"}),o=b("figcapt\
ion");return{node:b("figure",{class:"aelib-picture"},e,o),draw:(c,s,i)=>{W(e,c,t,i),pt(e,n),e.setAttribute(
"aria-label",s),o.textContent=s}}}function O(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var C=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#1\
7becf"],ht={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},gt="Drag over the map,\
 or go to it with Tab and use the arrow keys (with Shift: large steps). Each figure is the code of o\
ne image; the ring is the code that is decoded. Each axis has its own scale.";function mt({model:t,el:n}){
let{shape:e,images:o,labels:a,maps:r}=t.get("payload"),c=E(o,e[0]*e[1]),s=r.map((i,l)=>bt(t,l,i,e,c,
a));return n.append(L(gt),...s.map(({node:i})=>i)),K(t,["points"],()=>{for(let{draw:i}of s)i()})}function bt(t,n,e,o,a,r){
let c=E(e.codes,2),s=H(e.decoder),i=([d,m],y)=>({low:d,high:m,label:y}),l=D(`map of the codes of the\
 ${e.name}; arrow keys move the point`,i(e.limits[0],"first number of the code"),i(e.limits[1],"seco\
nd number of the code"),{width:400,height:360});c.forEach((d,m)=>{let y={class:"aelib-digit",style:`\
fill:${C[r[m]%C.length]}`};xt([...d],e.limits)&&l.words(y)([...d],String(r[m]))});let f=l.line("var(\
--aelib-ink)",{"stroke-dasharray":"3 3"}),h=l.circle({r:9,fill:"none",stroke:"var(--aelib-ink)","str\
oke-width":3}),w=F(o,5),x=F(o,5),M=N(),A=b("div",{class:"aelib-beside"},w.node,x.node),u=b("div",{class:"\
aelib-side"},A,M),p=b("div",{},b("strong",{},e.name),T(l.node,u));return yt(t,n,e.limits,l),{node:p,
draw:()=>{let d=t.get("points")[n],m=Float32Array.from(d),y=wt(c,m);h(d),f([d,[...c[y]]]),w.draw([U(
s,m)],"decoded here"),x.draw([a[y]],`image of the nearest code, a ${r[y]}`);let[G,X]=d.map(z=>z.toFixed(
2)),Z=Math.sqrt(O(c[y],m)).toFixed(2);M.textContent=`Code (${G}, ${X}). The nearest code of an image\
 (dotted line), ${Z} away, is that of a ${r[y]}.`}}}function xt(t,n){return t.every((e,o)=>n[o][0]<=
e&&e<=n[o][1])}function wt(t,n){let e=0,o=1/0;return t.forEach((a,r)=>{let c=O(a,n);c<o&&([e,o]=[r,c])}),
e}function yt(t,n,e,{node:o,scale:a}){let r=s=>{let i=s.map((l,f)=>Math.min(Math.max(l,e[f][0]),e[f][1]));
t.put({points:t.get("points").map((l,f)=>f===n?i:l)})},c=s=>{let i=o.getScreenCTM();if(!i)return;let l=new DOMPoint(
s.clientX,s.clientY).matrixTransform(i.inverse());r([a.x.back(l.x),a.y.back(l.y)])};o.setAttribute("\
tabindex","0"),o.setAttribute("role","application");for(let[s,i]of Object.entries(P))o.setAttribute(
s,i);o.classList.add("aelib-map"),o.addEventListener("pointerdown",s=>{o.setPointerCapture(s.pointerId),
c(s)}),o.addEventListener("pointermove",s=>{s.buttons&&c(s)}),o.addEventListener("keydown",s=>{let i=ht[s.
key];if(!i)return;s.preventDefault();let l=s.shiftKey?.1:.02,f=t.get("points")[n];r(f.map((h,w)=>h+l*
i[w]*(e[w][1]-e[w][0])))})}var kt=B(mt);return ot(At);})();
widget = widget.default;
export { widget as default };
