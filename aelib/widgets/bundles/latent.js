"use strict";var widget=(()=>{var v=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,n)=>{for(var e in n)v(t,e,{get:n[e],enumerable:!0})},rt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of et(n))!nt.call(t,s)&&s!==e&&v(t,s,{get:()=>n[s],enumerable:!(o=
tt(n,s))||o.enumerable});return t};var st=t=>rt(v({},"__esModule",{value:!0}),t);var $t={};ot($t,{default:()=>Mt});function O(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function w(t,n={},...e){return O(document.createElement(t),n,e)}function M(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return O(o,n,e)}function N(t=""){return w("p",{class:"aelib-note"},t)}function T(){return w("p",{class:"aelib-readou\
t","aria-live":"polite"})}function D(...t){return w("div",{class:"aelib-beside"},...t)}var $={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:s=260,left:r=$.left}={}){
let a=M("svg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),at(a,o,s);let l=s-$.bottom,i=M("g",{class:"aelib-axes"}),u=M("g");a.append(i,u);let m=h=>j(
h,r,o-$.right),y=h=>j(h,l,$.top),c={x:m(n),y:y(e)},p=(h,d)=>{Object.assign(c,{x:m(h),y:y(d)}),i.replaceChildren(
...lt(c,{left:r,right:o-$.right,height:s}))};p(n,e);let x=([h,d])=>`${c.x.at(h).toFixed(1)},${c.y.at(
d).toFixed(1)}`,A=(h,d)=>u.appendChild(M(h,d)),k=h=>{let d=A("path",h);return f=>d.setAttribute("d",
f)};return{node:a,setAxes:p,scale:c,line(h,d={}){let f=k({class:"aelib-line",stroke:h,...d});return g=>f(
g.length?`M${g.map(x).join("L")}`:"")},segments(h,d={}){let f=k({class:"aelib-line",stroke:h,...d});
return g=>f(g.map(([b,E])=>`M${x(b)}L${x(E)}`).join(""))},bars(h){let d=k({fill:h,class:"aelib-bars"});
return f=>d(f.map(g=>it(g,c,l)).join(""))},dots(h,d){let f=k({class:"aelib-dots",stroke:h,"stroke-wi\
dth":d});return g=>f(g.map(b=>`M${x(b)}h0`).join(""))},words(h){let d=A("text",h);return([f,g],b)=>{
d.setAttribute("x",c.x.at(f).toFixed(1)),d.setAttribute("y",c.y.at(g).toFixed(1)),d.textContent!==b&&
(d.textContent=b)}},circle(h){let d=A("circle",h);return([f,g])=>{d.setAttribute("cx",c.x.at(f).toFixed(
2)),d.setAttribute("cy",c.y.at(g).toFixed(2))}}}}function at(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function ct(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),s=o*([1,2,5].find(l=>e<=1.01*l*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(n/s+1e-9)-
r+1;return Array.from({length:a},(l,i)=>Number(((r+i)*s).toPrecision(10)))}function j({low:t,high:n,
log:e=!1,ticks:o,label:s},r,a){let l=e?Math.log:u=>u,i=l(n)-l(t)||1;return{at:u=>r+(a-r)*(l(u)-l(t))/
i,back:u=>t+(n-t)*(u-r)/(a-r),label:s,ticks:o??ct(t,n)}}function it([t,n,e],{x:o,y:s},r){let[a,l,i]=[
o.at(t),o.at(n),s.at(e)].map(u=>u.toFixed(1));return`M${a},${r}V${i}H${l}V${r}Z`}function*lt({x:t,y:n},{
left:e,right:o,height:s}){let r=s-$.bottom,a=(u,m)=>M("text",u,m);for(let u of t.ticks){let m=t.at(u);
yield M("line",{x1:m,x2:m,y1:r,y2:r+5}),yield a({x:m,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let m=n.at(u);yield M("line",{...{x1:e,x2:o,y1:m,y2:m},class:"aelib-grid"}),yield a({x:e-7,y:m+
4,"text-anchor":"end"},String(u))}yield M("line",{x1:e,x2:o,y1:r,y2:r});let l=(e+o)/2;yield a({x:l,y:s-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${($.top+r)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var F=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#1\
295a6"];var R={"data-lm-suppress-shortcuts":"true"};var ut={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},dt=22,_=8;function q({node:t,
scale:n,circle:e},{point:o,limits:s,move:r}){let a=c=>r(c.map((p,x)=>Math.min(Math.max(p,s()[x][0]),
s()[x][1]))),l=c=>{let p=t.getScreenCTM();if(!p)return;let x=new DOMPoint(c.clientX,c.clientY).matrixTransform(
p.inverse());a([n.x.back(x.x),n.y.back(x.y)])};t.setAttribute("tabindex","0"),t.setAttribute("role",
"application");for(let[c,p]of Object.entries(R))t.setAttribute(c,p);t.classList.add("aelib-map");let i=null;
t.addEventListener("pointerdown",c=>{t.setPointerCapture(c.pointerId);let p=c.pointerType!=="touch"||
c.target===y;i=p?null:{x:c.clientX,y:c.clientY},p&&l(c)}),t.addEventListener("touchstart",c=>c.target===
y&&c.preventDefault(),{passive:!1}),t.addEventListener("pointermove",c=>{if(i){let[p,x]=[Math.abs(c.
clientX-i.x),Math.abs(c.clientY-i.y)];p>_&&p>x&&(i=null)}c.buttons&&!i&&l(c)}),t.addEventListener("p\
ointerup",c=>{i&&Math.hypot(c.clientX-i.x,c.clientY-i.y)<=_&&l(c),i=null}),t.addEventListener("keydo\
wn",c=>{let p=ut[c.key];if(!p)return;c.preventDefault();let x=c.shiftKey?.1:.02;a(o().map((A,k)=>A+x*
p[k]*(s()[k][1]-s()[k][0])))});let u=e({r:9,fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),
m=e({r:dt,class:"aelib-handle"}),y=t.querySelector(".aelib-handle");return c=>{u(c),m(c)}}var Y=Symbol.for("aelib.models"),ft="aelib-model";function X(){let t=globalThis;return t[Y]??=new Map,
t[Y]}function B(t,n){X().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ft));return()=>{X().delete(t)}}function H(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ht(n),el:e,manager:n.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(w("p",{class:"aelib-error"},
s)),o}}}}function K(t,n,e){let o=n.map(s=>t.on(`change:${s}`,e));return e(),()=>{for(let s of o)s()}}
var pt=25;function ht(t){let n=new Map,e=null,o=!1,s=()=>{let r=e;o=!0;try{for(let a of gt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
s,pt),e={...e,...r};let a=Object.keys(r).flatMap(l=>[...n.get(`change:${l}`)??[]]);for(let l of new Set(
a))l()},on(r,a){let l=()=>{o||a()},i=n.get(r)??new Set;return n.set(r,i.add(a)),t.on(r,l),()=>{i.delete(
a),t.off(r,l)}}}}function gt(t){return Object.keys(t)}function V(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function S(t){let n=V(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let s=0;s<e.length;s++)e[s]=n[s]/255;return e}if(t.type==="int8"){
let s=new Float32Array(V(t.scale).buffer),r=n.length/s.length,a=new Int8Array(n.buffer);return s.forEach(
(l,i)=>{for(let u=i*r;u<(i+1)*r;u++)e[u]=a[u]*l}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function L(t,n){let e=S(t),o=Math.round(e.length/n);return Array.from(
{length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function U(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function mt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=G[String(o)],r=new Float32Array(
e.length);for(let a=0,l=0;a<r.length;a++){let i=e[a];for(let u=0;u<t.length;u++,l++)i+=n[l]*t[u];r[a]=
s(i)}return r}function W(t,n){return t.reduce(mt,n)}function Z(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:l=1}=s,i=Math.max(1,Math.round(o/14)),
u=Math.ceil(n.length/r),m=r*(o+i)-i,y=u*(e+i)-i;t.width!==m&&(t.width=m),t.height!==y&&(t.height=y);
let c=t.getContext("2d"),p=c.createImageData(m,y),x=255/(l-a);n.forEach((A,k)=>{let h=Math.floor(k/r)*
(e+i)*m+k%r*(o+i);for(let d=0;d<A.length;d++){let f=4*(h+Math.floor(d/o)*m+d%o),g=(A[d]-a)*x;p.data[f]=
g,p.data[f+1]=g,p.data[f+2]=g,p.data[f+3]=255}}),c.putImageData(p,0,0)}function xt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function C(t,n=2){let e=w("canvas",{role:"img"}),o=w("figcapt\
ion");return{node:w("figure",{class:"aelib-picture"},e,o),draw:(a,l,i)=>{Z(e,a,t,i),xt(e,n),e.setAttribute(
"aria-label",l),o.textContent=l}}}function I(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var bt="Drag the ring, or point to a place; from the keyboard, go to the map with Tab and use the ar\
row keys (with Shift: large steps). Each figure is the code of one image; the ring is the code that \
is decoded. Each axis has its own scale.";function wt({model:t,el:n}){let{shape:e,images:o,labels:s,
maps:r}=t.get("payload"),a=L(o,e[0]*e[1]),l=r.map((i,u)=>yt(t,u,i,e,a,s));return n.append(N(bt),...l.
map(({node:i})=>i)),K(t,["points"],()=>{for(let{draw:i}of l)i()})}function yt(t,n,e,o,s,r){let a=L(e.
codes,2),l=U(e.decoder),i=([f,g],b)=>({low:f,high:g,label:b}),u=P(`map of the codes of the ${e.name}\
; arrow keys move the point`,i(e.limits[0],"first number of the code"),i(e.limits[1],"second number \
of the code"),{width:400,height:360});a.forEach((f,g)=>{let b={class:"aelib-digit",style:`fill:${F[r[g]%
F.length]}`};kt([...f],e.limits)&&u.words(b)([...f],String(r[g]))});let m=u.line("var(--aelib-ink)",
{"stroke-dasharray":"3 3"}),y=C(o,5),c=C(o,5),p=T(),x=w("div",{class:"aelib-beside"},y.node,c.node),
A=w("div",{class:"aelib-side"},x,p),k=w("div",{},w("strong",{},e.name),D(u.node,A)),h=q(u,{point:()=>t.
get("points")[n],limits:()=>e.limits,move:f=>t.put({points:t.get("points").map((g,b)=>b===n?f:g)})});
return{node:k,draw:()=>{let f=t.get("points")[n],g=Float32Array.from(f),b=At(a,g);h(f),m([f,[...a[b]]]),
y.draw([W(l,g)],"decoded here"),c.draw([s[b]],`image of the nearest code, a ${r[b]}`);let[E,z]=f.map(
Q=>Q.toFixed(2)),J=Math.sqrt(I(a[b],g)).toFixed(2);p.textContent=`Code (${E}, ${z}). The nearest cod\
e of an image (dotted line), ${J} away, is that of a ${r[b]}.`}}}function kt(t,n){return t.every((e,o)=>n[o][0]<=
e&&e<=n[o][1])}function At(t,n){let e=0,o=1/0;return t.forEach((s,r)=>{let a=I(s,n);a<o&&([e,o]=[r,a])}),
e}var Mt=H(wt);return st($t);})();
widget = widget.default;
export { widget as default };
