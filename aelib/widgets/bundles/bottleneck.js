"use strict";var widget=(()=>{var N=Object.defineProperty;var z=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(t,n)=>{for(var e in n)N(t,e,{get:n[e],enumerable:!0})},ot=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of tt(n))!et.call(t,s)&&s!==e&&N(t,s,{get:()=>n[s],enumerable:!(o=
z(n,s))||o.enumerable});return t};var rt=t=>ot(N({},"__esModule",{value:!0}),t);var xt={};nt(xt,{default:()=>mt});function T(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function m(t,n={},...e){return T(document.createElement(t),n,e)}function C(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return T(o,n,e)}function _(t){let n=t.map(([e,o])=>m(
"span",{},m("i",{style:`background:${o}`}),e));return m("div",{class:"aelib-legend"},...n)}function q(){
return m("p",{class:"aelib-readout","aria-live":"polite"})}function B(...t){return m("div",{class:"a\
elib-beside"},...t)}var A={left:58,right:14,top:12,bottom:48};function V(t,n,e,{width:o=400,height:s=260}={}){let r=C("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let a=s-A.bottom,c=C("g",{class:"aelib-axes"}),l=C("g");r.append(c,l);let i=p=>D(p,A.left,
o-A.right),d=p=>D(p,a,A.top),f={x:i(n),y:d(e)},M=(p,u)=>{Object.assign(f,{x:i(p),y:d(u)}),c.replaceChildren(
...ct(f,o,s))};M(n,e);let b=([p,u])=>`${f.x.at(p).toFixed(1)},${f.y.at(u).toFixed(1)}`,w=(p,u)=>l.appendChild(
C(p,u)),$=p=>{let u=w("path",p);return g=>u.setAttribute("d",g)};return{node:r,setAxes:M,scale:f,line(p,u={}){
let g=$({class:"aelib-line",stroke:p,...u});return h=>g(h.length?`M${h.map(b).join("L")}`:"")},segments(p,u={}){
let g=$({class:"aelib-line",stroke:p,...u});return h=>g(h.map(([k,j])=>`M${b(k)}L${b(j)}`).join(""))},
bars(p){let u=$({fill:p,class:"aelib-bars"});return g=>u(g.map(h=>at(h,f,a)).join(""))},dots(p,u){let g=$(
{class:"aelib-dots",stroke:p,"stroke-width":u});return h=>g(h.map(k=>`M${b(k)}h0`).join(""))},words(p){
let u=w("text",p);return([g,h],k)=>{u.setAttribute("x",f.x.at(g).toFixed(1)),u.setAttribute("y",f.y.
at(h).toFixed(1)),u.textContent=k}},circle(p){let u=w("circle",p);return([g,h])=>{u.setAttribute("cx",
f.x.at(g).toFixed(2)),u.setAttribute("cy",f.y.at(h).toFixed(2))}}}}function st(t,n){let e=(n-t)/5,o=10**
Math.floor(Math.log10(e)),s=o*([1,2,5].find(c=>e<=1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(
n/s+1e-9)-r+1;return Array.from({length:a},(c,l)=>Number(((r+l)*s).toPrecision(10)))}function D({low:t,
high:n,log:e=!1,ticks:o,label:s},r,a){let c=e?Math.log:i=>i,l=c(n)-c(t)||1;return{at:i=>r+(a-r)*(c(i)-
c(t))/l,back:i=>t+(n-t)*(i-r)/(a-r),label:s,ticks:o??st(t,n)}}function at([t,n,e],{x:o,y:s},r){let[a,
c,l]=[o.at(t),o.at(n),s.at(e)].map(i=>i.toFixed(1));return`M${a},${r}V${l}H${c}V${r}Z`}function*ct({
x:t,y:n},e,o){let s=o-A.bottom,r=e-A.right,a=(i,d)=>C("text",i,d);for(let i of t.ticks){let d=t.at(i);
yield C("line",{x1:d,x2:d,y1:s,y2:s+5}),yield a({x:d,y:s+19,"text-anchor":"middle"},String(i))}for(let i of n.
ticks){let d=n.at(i),f={x1:A.left,x2:r,y1:d,y2:d};yield C("line",{...f,class:"aelib-grid"}),yield a(
{x:A.left-7,y:d+4,"text-anchor":"end"},String(i))}yield C("line",{x1:A.left,x2:r,y1:s,y2:s});let c=(A.
left+r)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let l=`translate(10 ${(A.top+s)/2}) ro\
tate(-90)`;yield a({transform:l,"text-anchor":"middle"},n.label)}var it={"data-lm-suppress-shortcuts":"true"};function W(t,n,e,o,s=String){let r={type:"range",min:0,
max:o.length-1,step:1},a=m("input",{...r,"aria-label":e,...it}),c=m("span",{class:"aelib-value"}),l=()=>{
let d=s(t.get(n));a.value=String(lt(o,t.get(n))),a.setAttribute("aria-valuetext",d),c.textContent=d};
return a.addEventListener("input",()=>ut(t,n,o[Number(a.value)])),{node:m("label",{class:"aelib-cont\
rol"},m("span",{},e),a,c),follow:l}}function lt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
s=>Math.abs(Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function G(...t){return{node:m("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function ut(t,n,e){t.put({[n]:e})}function H(t,n=64){let e=new Map;return o=>{let s=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
s),e.size>n&&e.delete(e.keys().next().value),s}}function K(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:pt(n),
el:e,manager:n.widget_manager})}catch(o){let s=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(m("p",{class:"aelib-error"},s)),o}}}}function U(t,n,e){let o=n.map(s=>t.on(`\
change:${s}`,e));return e(),()=>{for(let s of o)s()}}var dt=25;function pt(t){let n=new Map,e=null,o=!1,
s=()=>{let r=e;o=!0;try{for(let a of ft(r))t.set(a,r[a])}finally{e=null,o=!1}t.save_changes()};return{
get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(s,dt),e={...e,...r};let a=Object.keys(r).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(r,a){let c=()=>{o||a()},l=n.get(r)??
new Set;return n.set(r,l.add(a)),t.on(r,c),()=>{l.delete(a),t.off(r,c)}}}}function ft(t){return Object.
keys(t)}function Y(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function O(t){let n=Y(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Y(t.scale).buffer),s=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function F(t,n){let e=O(t),o=Math.round(e.length/n);return Array.
from({length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}var Z={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function P(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(Z,String(o)))throw new Error(`no activation is called ${o}`);return{weight:O(n),bias:O(
e),activation:o}})}function gt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=Z[String(o)],r=new Float32Array(
e.length);for(let a=0,c=0;a<r.length;a++){let l=e[a];for(let i=0;i<t.length;i++,c++)l+=n[c]*t[i];r[a]=
s(l)}return r}function L(t,n){return t.reduce(gt,n)}function J(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:c=1}=s,l=Math.max(1,Math.round(o/14)),
i=Math.ceil(n.length/r),d=r*(o+l)-l,f=i*(e+l)-l;t.width!==d&&(t.width=d),t.height!==f&&(t.height=f);
let M=t.getContext("2d"),b=M.createImageData(d,f),w=255/(c-a);n.forEach(($,p)=>{let u=Math.floor(p/r)*
(e+l)*d+p%r*(o+l);for(let g=0;g<$.length;g++){let h=4*(u+Math.floor(g/o)*d+g%o),k=($[g]-a)*w;b.data[h]=
k,b.data[h+1]=k,b.data[h+2]=k,b.data[h+3]=255}}),M.putImageData(b,0,0)}function Q(t,n=2){let e=m("div",{class:"aelib-strips"}),o=[],s=()=>{let a=m("div",{class:"aelib-name"}),
c=m("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{node:e,draw:(a,{shape:c=t,
zoom:l=n,...i}={})=>{a.forEach(([d,f],M)=>{o[M]??=s();let{words:b,canvas:w}=o[M];J(w,f,c,i),w.style.
width=`${l*w.width}px`,w.setAttribute("aria-label",`${d}: ${f.length} images`),b.textContent=d});for(let{
words:d,canvas:f}of o.splice(a.length))d.remove(),f.remove()}}}var X=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function ht({model:t,el:n}){let{
ks:e,shape:o,images:s,pca:r,networks:a,errors:c}=t.get("payload"),l=F(s,o[0]*o[1]),i=Math.max(...e),
d=F(r.codes,i),f=P(r.decoder),M=a.map(({decoder:x})=>P(x)),b=a.map((x,y)=>F(x.codes,e[y])),w=G(W(t,"\
k","numbers per image, k",e)),$=Q(o),p=1.05*Math.max(...Object.values(c).flat()),u=V("squared error \
per image against k",{low:Math.min(...e),high:i,log:!0,ticks:e,label:"numbers per image, k (log scal\
e)"},{low:0,high:p,label:"squared error per image"}),g=X.map(([x,y])=>{let v=e.map((E,I)=>[E,c[x][I]]);
u.line(y)(v),u.dots(y,6)(v);let S=u.dots(y,13);return E=>S([v[E]])}),h=q();n.append(w.node,B($.node,
m("div",{},u.node,_(X))),h);let k=x=>d.map(y=>L(f,y.map((v,S)=>S<x?v:0))),j=x=>b[x].map(y=>L(M[x],y)),
R=H(x=>({pca:k(x),net:j(e.indexOf(x))}));return U(t,["k"],()=>{let x=t.get("k"),y=e.indexOf(x);w.follow(),
$.draw([["original",l],["PCA",R(x).pca],["autoencoder",R(x).net]]);for(let I of g)I(y);let[v,S]=[c.PCA[y],
c.autoencoder[y]],E=S<v?`which is ${Math.round(100*S/v)} % of PCA's.`:"so here PCA is the better of \
the two.";h.textContent=`With ${x} numbers per image, squared error over all test images: PCA ${v.toFixed(
1)}, autoencoder ${S.toFixed(1)}, ${E}`})}var mt=K(ht);return rt(xt);})();
widget = widget.default;
export { widget as default };
