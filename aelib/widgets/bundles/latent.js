"use strict";var widget=(()=>{var v=Object.defineProperty;var et=Object.getOwnPropertyDescriptor;var nt=Object.getOwnPropertyNames;var ot=Object.prototype.hasOwnProperty;var rt=(t,n)=>{for(var e in n)v(t,e,{get:n[e],enumerable:!0})},st=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of nt(n))!ot.call(t,s)&&s!==e&&v(t,s,{get:()=>n[s],enumerable:!(o=
et(n,s))||o.enumerable});return t};var at=t=>st(v({},"__esModule",{value:!0}),t);var St={};rt(St,{default:()=>$t});function O(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function y(t,n={},...e){return O(document.createElement(t),n,e)}function M(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return O(o,n,e)}function N(t=""){return y("p",{class:"aelib-note"},t)}function T(){return y("p",{class:"aelib-readou\
t","aria-live":"polite"})}function D(...t){return y("div",{class:"aelib-beside"},...t)}var $={left:58,right:14,top:12,bottom:48};function j(t,n,e,{width:o=400,height:s=260,left:r=$.left}={}){
let a=M("svg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),ct(a,o,s);let u=s-$.bottom,i=M("g",{class:"aelib-axes"}),l=M("g");a.append(i,l);let b=p=>P(
p,r,o-$.right),w=p=>P(p,u,$.top),c={x:b(n),y:w(e)},g=(p,d)=>{Object.assign(c,{x:b(p),y:w(d)}),i.replaceChildren(
...ut(c,{left:r,right:o-$.right,height:s}))};g(n,e);let x=([p,d])=>`${c.x.at(p).toFixed(1)},${c.y.at(
d).toFixed(1)}`,A=(p,d)=>l.appendChild(M(p,d)),k=p=>{let d=A("path",p);return f=>d.setAttribute("d",
f)};return{node:a,setAxes:g,scale:c,line(p,d={}){let f=k({class:"aelib-line",stroke:p,...d});return h=>f(
h.length?`M${h.map(x).join("L")}`:"")},segments(p,d={}){let f=k({class:"aelib-line",stroke:p,...d});
return h=>f(h.map(([m,S])=>`M${x(m)}L${x(S)}`).join(""))},bars(p){let d=k({fill:p,class:"aelib-bars"});
return f=>d(f.map(h=>lt(h,c,u)).join(""))},dots(p,d){let f=k({class:"aelib-dots",stroke:p,"stroke-wi\
dth":d});return h=>f(h.map(m=>`M${x(m)}h0`).join(""))},words(p){let d=A("text",p);return([f,h],m)=>{
d.setAttribute("x",c.x.at(f).toFixed(1)),d.setAttribute("y",c.y.at(h).toFixed(1)),d.textContent!==m&&
(d.textContent=m)}},circle(p){let d=A("circle",p);return([f,h])=>{d.setAttribute("cx",c.x.at(f).toFixed(
2)),d.setAttribute("cy",c.y.at(h).toFixed(2))}}}}function ct(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function it(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),s=o*([1,2,5].find(u=>e<=1.01*u*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(n/s+1e-9)-
r+1;return Array.from({length:a},(u,i)=>Number(((r+i)*s).toPrecision(10)))}function P({low:t,high:n,
log:e=!1,ticks:o,label:s},r,a){let u=e?Math.log:l=>l,i=u(n)-u(t)||1;return{at:l=>r+(a-r)*(u(l)-u(t))/
i,back:l=>t+(n-t)*(l-r)/(a-r),label:s,ticks:o??it(t,n)}}function lt([t,n,e],{x:o,y:s},r){let[a,u,i]=[
o.at(t),o.at(n),s.at(e)].map(l=>l.toFixed(1));return`M${a},${r}V${i}H${u}V${r}Z`}function*ut({x:t,y:n},{
left:e,right:o,height:s}){let r=s-$.bottom,a=(l,b)=>M("text",l,b);for(let l of t.ticks){let b=t.at(l);
yield M("line",{x1:b,x2:b,y1:r,y2:r+5}),yield a({x:b,y:r+19,"text-anchor":"middle"},String(l))}for(let l of n.
ticks){let b=n.at(l);yield M("line",{...{x1:e,x2:o,y1:b,y2:b},class:"aelib-grid"}),yield a({x:e-7,y:b+
4,"text-anchor":"end"},String(l))}yield M("line",{x1:e,x2:o,y1:r,y2:r});let u=(e+o)/2;yield a({x:u,y:s-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${($.top+r)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var F=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#1\
295a6"];var R={"data-lm-suppress-shortcuts":"true"};var ft={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},pt=22,_=8;function q({node:t,
scale:n,circle:e},{point:o,limits:s,move:r}){let a=c=>r(c.map((g,x)=>Math.min(Math.max(g,s()[x][0]),
s()[x][1]))),u=c=>{let g=t.getScreenCTM();if(!g)return;let x=new DOMPoint(c.clientX,c.clientY).matrixTransform(
g.inverse());a([n.x.back(x.x),n.y.back(x.y)])};t.setAttribute("tabindex","0"),t.setAttribute("role",
"application");for(let[c,g]of Object.entries(R))t.setAttribute(c,g);t.classList.add("aelib-map");let i=null;
t.addEventListener("pointerdown",c=>{t.setPointerCapture(c.pointerId);let g=c.pointerType!=="touch"||
c.target===w;i=g?null:{x:c.clientX,y:c.clientY},g&&u(c)}),t.addEventListener("touchstart",c=>c.target===
w&&c.preventDefault(),{passive:!1}),t.addEventListener("pointermove",c=>{if(i){let[g,x]=[Math.abs(c.
clientX-i.x),Math.abs(c.clientY-i.y)];g>_&&g>x&&(i=null)}c.buttons&&!i&&u(c)}),t.addEventListener("p\
ointerup",c=>{i&&Math.hypot(c.clientX-i.x,c.clientY-i.y)<=_&&u(c),i=null}),t.addEventListener("keydo\
wn",c=>{let g=ft[c.key];if(!g)return;c.preventDefault();let x=c.shiftKey?.1:.02;a(o().map((A,k)=>A+x*
g[k]*(s()[k][1]-s()[k][0])))});let l=e({r:9,fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),
b=e({r:pt,class:"aelib-handle"}),w=t.querySelector(".aelib-handle");return c=>{l(c),b(c)}}var Y=Symbol.for("aelib.models"),dt="aelib-model";function X(){let t=globalThis;return t[Y]??=new Map,
t[Y]}function B(t,n){X().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(dt));return()=>{X().delete(t)}}function H(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:gt(n),el:e,manager:n.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(y("p",{class:"aelib-error"},
s)),o}}}}function K(t,n,e){let o=n.map(s=>t.on(`change:${s}`,e));return e(),()=>{for(let s of o)s()}}
var ht=25;function gt(t){let n=new Map,e=null,o=!1,s=()=>{let r=e;o=!0;try{for(let a of mt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
s,ht),e={...e,...r};let a=Object.keys(r).flatMap(u=>[...n.get(`change:${u}`)??[]]);for(let u of new Set(
a))u()},on(r,a){let u=()=>{o||a()},i=n.get(r)??new Set;return n.set(r,i.add(a)),t.on(r,u),()=>{i.delete(
a),t.off(r,u)}}}}function mt(t){return Object.keys(t)}function V(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function E(t){let n=V(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let s=0;s<e.length;s++)e[s]=n[s]/255;return e}if(t.type==="int8"){
let s=new Float32Array(V(t.scale).buffer),r=n.length/s.length,a=new Int8Array(n.buffer);return s.forEach(
(u,i)=>{for(let l=i*r;l<(i+1)*r;l++)e[l]=a[l]*u}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function L(t,n){let e=E(t),o=Math.round(e.length/n);return Array.from(
{length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}function G(t,n){return L(t,n.reduce((e,o)=>e*o))}var U={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function W(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(U,String(o)))throw new Error(`no activation is called ${o}`);return{weight:E(n),bias:E(
e),activation:o}})}function xt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=U[String(o)],r=new Float32Array(
e.length);for(let a=0,u=0;a<r.length;a++){let i=e[a];for(let l=0;l<t.length;l++,u++)i+=n[u]*t[l];r[a]=
s(i)}return r}function Z(t,n){return t.reduce(xt,n)}function z(t,n,[e,o,s=1],r={}){let{columns:a=n.length,low:u=0,high:i=1}=r,l=Math.max(1,Math.round(o/
14)),b=Math.ceil(n.length/a),w=a*(o+l)-l,c=b*(e+l)-l;t.width!==w&&(t.width=w),t.height!==c&&(t.height=
c);let g=t.getContext("2d"),x=g.createImageData(w,c),A=255/(i-u);n.forEach((k,p)=>{let d=Math.floor(
p/a)*(e+l)*w+p%a*(o+l);for(let f=0;f<e*o;f++){let h=4*(d+Math.floor(f/o)*w+f%o);for(let m=0;m<3;m++){
let S=k[s*f+m%s];x.data[h+m]=(S-u)*A}x.data[h+3]=255}}),g.putImageData(x,0,0)}function bt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function C(t,n=2){let e=y("canvas",{role:"img"}),o=y("figcapt\
ion");return{node:y("figure",{class:"aelib-picture"},e,o),draw:(a,u,i)=>{z(e,a,t,i),bt(e,n),e.setAttribute(
"aria-label",u),o.textContent=u}}}function I(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var wt="Drag the ring, or point to a place; from the keyboard, go to the map with Tab and use the ar\
row keys (with Shift: large steps). Each figure is the code of one image; the ring is the code that \
is decoded. Each axis has its own scale.";function yt({model:t,el:n}){let{shape:e,images:o,labels:s,
maps:r}=t.get("payload"),a=G(o,e),u=r.map((i,l)=>kt(t,l,i,e,a,s));return n.append(N(wt),...u.map(({node:i})=>i)),
K(t,["points"],()=>{for(let{draw:i}of u)i()})}function kt(t,n,e,o,s,r){let a=L(e.codes,2),u=W(e.decoder),
i=([f,h],m)=>({low:f,high:h,label:m}),l=j(`map of the codes of the ${e.name}; arrow keys move the po\
int`,i(e.limits[0],"first number of the code"),i(e.limits[1],"second number of the code"),{width:400,
height:360});a.forEach((f,h)=>{let m={class:"aelib-digit",style:`fill:${F[r[h]%F.length]}`};At([...f],
e.limits)&&l.words(m)([...f],String(r[h]))});let b=l.line("var(--aelib-ink)",{"stroke-dasharray":"3 \
3"}),w=C(o,5),c=C(o,5),g=T(),x=y("div",{class:"aelib-beside"},w.node,c.node),A=y("div",{class:"aelib\
-side"},x,g),k=y("div",{},y("strong",{},e.name),D(l.node,A)),p=q(l,{point:()=>t.get("points")[n],limits:()=>e.
limits,move:f=>t.put({points:t.get("points").map((h,m)=>m===n?f:h)})});return{node:k,draw:()=>{let f=t.
get("points")[n],h=Float32Array.from(f),m=Mt(a,h);p(f),b([f,[...a[m]]]),w.draw([Z(u,h)],"decoded her\
e"),c.draw([s[m]],`image of the nearest code, a ${r[m]}`);let[S,J]=f.map(tt=>tt.toFixed(2)),Q=Math.sqrt(
I(a[m],h)).toFixed(2);g.textContent=`Code (${S}, ${J}). The nearest code of an image (dotted line), ${Q}\
 away, is that of a ${r[m]}.`}}}function At(t,n){return t.every((e,o)=>n[o][0]<=e&&e<=n[o][1])}function Mt(t,n){
let e=0,o=1/0;return t.forEach((s,r)=>{let a=I(s,n);a<o&&([e,o]=[r,a])}),e}var $t=H(yt);return at(St);})();
widget = widget.default;
export { widget as default };
