"use strict";var widget=(()=>{var S=Object.defineProperty;var G=Object.getOwnPropertyDescriptor;var X=Object.getOwnPropertyNames;var Z=Object.prototype.hasOwnProperty;var J=(t,o)=>{for(var e in o)S(t,e,{get:o[e],enumerable:!0})},Q=(t,o,e,n)=>{if(o&&typeof o=="object"||
typeof o=="function")for(let a of X(o))!Z.call(t,a)&&a!==e&&S(t,a,{get:()=>o[a],enumerable:!(n=G(o,a))||
n.enumerable});return t};var z=t=>Q(S({},"__esModule",{value:!0}),t);var gt={};J(gt,{CLASSES:()=>I,default:()=>ht});function O(t,o,e){for(let[n,a]of Object.entries(o))t.setAttribute(n,String(a));return t.append(...e),
t}function x(t,o={},...e){return O(document.createElement(t),o,e)}function $(t,o={},...e){let n=document.
createElementNS("http://www.w3.org/2000/svg",t);return O(n,o,e)}function N(){return x("p",{class:"aelib-readout","aria-live":"polite"})}function L(...t){return x("d\
iv",{class:"aelib-beside"},...t)}var k={left:58,right:14,top:12,bottom:48};function T(t,o,e,{width:n=400,height:a=260}={}){let r=$("s\
vg",{viewBox:`0 0 ${n} ${a}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let c=a-k.bottom,s=$("g",{class:"aelib-axes"}),i=$("g");r.append(s,i);let l=u=>j(u,k.left,
n-k.right),d=u=>j(u,c,k.top),h={x:l(o),y:d(e)},w=(u,p)=>{Object.assign(h,{x:l(u),y:d(p)}),s.replaceChildren(
...nt(h,n,a))};w(o,e);let b=([u,p])=>`${h.x.at(u).toFixed(1)},${h.y.at(p).toFixed(1)}`,M=(u,p)=>i.appendChild(
$(u,p)),A=u=>{let p=M("path",u);return g=>p.setAttribute("d",g)};return{node:r,setAxes:w,scale:h,line(u,p={}){
let g=A({class:"aelib-line",stroke:u,...p});return f=>g(f.length?`M${f.map(b).join("L")}`:"")},segments(u,p={}){
let g=A({class:"aelib-line",stroke:u,...p});return f=>g(f.map(([m,y])=>`M${b(m)}L${b(y)}`).join(""))},
bars(u){let p=A({fill:u,class:"aelib-bars"});return g=>p(g.map(f=>et(f,h,c)).join(""))},dots(u,p){let g=A(
{class:"aelib-dots",stroke:u,"stroke-width":p});return f=>g(f.map(m=>`M${b(m)}h0`).join(""))},words(u){
let p=M("text",u);return([g,f],m)=>{p.setAttribute("x",h.x.at(g).toFixed(1)),p.setAttribute("y",h.y.
at(f).toFixed(1)),p.textContent=m}},circle(u){let p=M("circle",u);return([g,f])=>{p.setAttribute("cx",
h.x.at(g).toFixed(2)),p.setAttribute("cy",h.y.at(f).toFixed(2))}}}}function tt(t,o){let e=(o-t)/5,n=10**
Math.floor(Math.log10(e)),a=n*([1,2,5].find(s=>e<=1.01*s*n)??10),r=Math.ceil(t/a-1e-9),c=Math.floor(
o/a+1e-9)-r+1;return Array.from({length:c},(s,i)=>Number(((r+i)*a).toPrecision(10)))}function j({low:t,
high:o,log:e=!1,ticks:n,label:a},r,c){let s=e?Math.log:l=>l,i=s(o)-s(t)||1;return{at:l=>r+(c-r)*(s(l)-
s(t))/i,back:l=>t+(o-t)*(l-r)/(c-r),label:a,ticks:n??tt(t,o)}}function et([t,o,e],{x:n,y:a},r){let[c,
s,i]=[n.at(t),n.at(o),a.at(e)].map(l=>l.toFixed(1));return`M${c},${r}V${i}H${s}V${r}Z`}function*nt({
x:t,y:o},e,n){let a=n-k.bottom,r=e-k.right,c=(l,d)=>$("text",l,d);for(let l of t.ticks){let d=t.at(l);
yield $("line",{x1:d,x2:d,y1:a,y2:a+5}),yield c({x:d,y:a+19,"text-anchor":"middle"},String(l))}for(let l of o.
ticks){let d=o.at(l),h={x1:k.left,x2:r,y1:d,y2:d};yield $("line",{...h,class:"aelib-grid"}),yield c(
{x:k.left-7,y:d+4,"text-anchor":"end"},String(l))}yield $("line",{x1:k.left,x2:r,y1:a,y2:a});let s=(k.
left+r)/2;yield c({x:s,y:n-8,"text-anchor":"middle"},t.label);let i=`translate(10 ${(k.top+a)/2}) ro\
tate(-90)`;yield c({transform:i,"text-anchor":"middle"},o.label)}var D={"data-lm-suppress-shortcuts":"true"};function P(t){return{render({model:o,el:e}){e.classList.add("aelib-widget");try{return t({model:rt(o),
el:e})}catch(n){let a=`This widget failed: ${n instanceof Error?n.message:n}`;throw e.replaceChildren(
x("p",{class:"aelib-error"},a)),n}}}}function R(t,o,e){let n=o.map(a=>t.on(`change:${a}`,e));return e(),
()=>{for(let a of n)a()}}var ot=25;function rt(t){let o=new Map,e=null,n=!1,a=()=>{let r=e;n=!0;try{
for(let c of st(r))t.set(c,r[c])}finally{e=null,n=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:
t.get(r),put(r){e||setTimeout(a,ot),e={...e,...r};let c=Object.keys(r).flatMap(s=>[...o.get(`change:${s}`)??
[]]);for(let s of new Set(c))s()},on(r,c){let s=()=>{n||c()},i=o.get(r)??new Set;return o.set(r,i.add(
c)),t.on(r,s),()=>{i.delete(c),t.off(r,s)}}}}function st(t){return Object.keys(t)}function _(t){return Uint8Array.from(atob(t),o=>o.charCodeAt(0))}function v(t){let o=_(t.data);if(t.
type==="float32")return new Float32Array(o.buffer);if(t.type==="grey")return Float32Array.from(o,n=>n/
255);if(t.type==="int8"){let n=new Float32Array(_(t.scale).buffer),a=o.length/n.length,r=new Int8Array(
o.buffer);return Float32Array.from(r,(c,s)=>c*n[Math.floor(s/a)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function E(t,o){let e=v(t),n=Math.round(e.length/o);return Array.
from({length:n},(a,r)=>e.subarray(r*o,(r+1)*o))}var q={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function B(t){return t.map(({weight:o,bias:e,activation:n})=>{
if(!Object.hasOwn(q,String(n)))throw new Error(`no activation is called ${n}`);return{weight:v(o),bias:v(
e),activation:n}})}function at(t,{weight:o,bias:e,activation:n}){if(o.length!==e.length*t.length)throw new Error(
`${o.length} weights do not lead from ${t.length} to ${e.length}`);let a=q[String(n)],r=new Float32Array(
e.length);for(let c=0,s=0;c<r.length;c++){let i=e[c];for(let l=0;l<t.length;l++,s++)i+=o[s]*t[l];r[c]=
a(i)}return r}function K(t,o){return t.reduce(at,o)}function V(t,o,[e,n],a={}){let{columns:r=o.length,low:c=0,high:s=1}=a,i=Math.max(1,Math.round(n/14)),
l=Math.ceil(o.length/r),d=r*(n+i)-i,h=l*(e+i)-i;t.width!==d&&(t.width=d),t.height!==h&&(t.height=h);
let w=t.getContext("2d"),b=w.createImageData(d,h),M=255/(s-c);o.forEach((A,u)=>{let p=Math.floor(u/r)*
(e+i)*d+u%r*(n+i);for(let g=0;g<A.length;g++){let f=4*(p+Math.floor(g/n)*d+g%n),m=(A[g]-c)*M;b.data[f]=
m,b.data[f+1]=m,b.data[f+2]=m,b.data[f+3]=255}}),w.putImageData(b,0,0)}function F(t,o=2){let e=x("canvas",{role:"img"}),n=x("figcaption");return{node:x("figure",{class:"ae\
lib-picture"},e,n),draw:(c,s,i)=>{V(e,c,t,i),e.style.width=`${o*e.width}px`,e.setAttribute("aria-lab\
el",s),n.textContent=s}}}function C(t,o){let e=0;for(let n=0;n<t.length;n++)e+=(t[n]-o[n])**2;return e}var I=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#1\
7becf"],ct={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},it="Drag over the map,\
 or go to it with Tab and use the arrow keys (with Shift: large steps). Each figure is the code of o\
ne image; the ring is the code that is decoded. Each axis has its own scale.";function lt({model:t,el:o}){
let{shape:e,images:n,labels:a,maps:r}=t.get("payload"),c=E(n,e[0]*e[1]),s=r.map((i,l)=>ut(t,l,i,e,c,
a));return o.append(x("p",{class:"aelib-readout"},it),...s.map(({node:i})=>i)),R(t,["points"],()=>{for(let{
draw:i}of s)i()})}function ut(t,o,e,n,a,r){let c=E(e.codes,2),s=B(e.decoder),i=([f,m],y)=>({low:f,high:m,
label:y}),l=T(`map of the codes of the ${e.name}; arrow keys move the point`,i(e.limits[0],"first nu\
mber of the code"),i(e.limits[1],"second number of the code"),{width:400,height:360});c.forEach((f,m)=>{
let y={class:"aelib-digit",style:`fill:${I[r[m]%I.length]}`};dt([...f],e.limits)&&l.words(y)([...f],
String(r[m]))});let d=l.line("var(--aelib-ink)",{"stroke-dasharray":"3 3"}),h=l.circle({r:9,fill:"no\
ne",stroke:"var(--aelib-ink)","stroke-width":3}),w=F(n,5),b=F(n,5),M=N(),A=x("div",{class:"aelib-bes\
ide"},w.node,b.node),u=x("div",{class:"aelib-side"},A,M),p=x("div",{},x("strong",{},e.name),L(l.node,
u));return pt(t,o,e.limits,l),{node:p,draw:()=>{let f=t.get("points")[o],m=Float32Array.from(f),y=ft(
c,m);h(f),d([f,[...c[y]]]),w.draw([K(s,m)],"decoded here"),b.draw([a[y]],`image of the nearest code,\
 a ${r[y]}`);let[Y,H]=f.map(W=>W.toFixed(2)),U=Math.sqrt(C(c[y],m)).toFixed(2);M.textContent=`Code (${Y}\
, ${H}). The nearest code of an image (dotted line), ${U} away, is that of a ${r[y]}.`}}}function dt(t,o){
return t.every((e,n)=>o[n][0]<=e&&e<=o[n][1])}function ft(t,o){let e=0,n=1/0;return t.forEach((a,r)=>{
let c=C(a,o);c<n&&([e,n]=[r,c])}),e}function pt(t,o,e,{node:n,scale:a}){let r=s=>{let i=s.map((l,d)=>Math.
min(Math.max(l,e[d][0]),e[d][1]));t.put({points:t.get("points").map((l,d)=>d===o?i:l)})},c=s=>{let i=n.
getScreenCTM();if(!i)return;let l=new DOMPoint(s.clientX,s.clientY).matrixTransform(i.inverse());r([
a.x.back(l.x),a.y.back(l.y)])};n.setAttribute("tabindex","0"),n.setAttribute("role","application");for(let[
s,i]of Object.entries(D))n.setAttribute(s,i);n.classList.add("aelib-map"),n.addEventListener("pointe\
rdown",s=>{n.setPointerCapture(s.pointerId),c(s)}),n.addEventListener("pointermove",s=>{s.buttons&&c(
s)}),n.addEventListener("keydown",s=>{let i=ct[s.key];if(!i)return;s.preventDefault();let l=s.shiftKey?
.1:.02,d=t.get("points")[o];r(d.map((h,w)=>h+l*i[w]*(e[w][1]-e[w][0])))})}var ht=P(lt);return z(gt);})();
widget = widget.default;
export { widget as default };
