"use strict";var widget=(()=>{var I=Object.defineProperty;var nt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var st=(t,n)=>{for(var e in n)I(t,e,{get:n[e],enumerable:!0})},at=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of ot(n))!rt.call(t,s)&&s!==e&&I(t,s,{get:()=>n[s],enumerable:!(o=
nt(n,s))||o.enumerable});return t};var ct=t=>at(I({},"__esModule",{value:!0}),t);var $t={};st($t,{default:()=>At});function T(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function h(t,n={},...e){return T(document.createElement(t),n,e)}function E(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return T(o,n,e)}function _(t){let n=t.map(([e,o])=>h(
"span",{},h("i",{style:`background:${o}`}),e));return h("div",{class:"aelib-legend"},...n)}function D(){return h("p",{class:"aelib-readout","aria-live":"polite"})}function q(...t){return h("d\
iv",{class:"aelib-beside"},...t)}var A={left:58,right:14,top:12,bottom:48};function B(t,n,e,{width:o=400,height:s=260}={}){let r=E("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t),it(r,o,s);let a=s-A.bottom,c=E("g",{class:"aelib-axes"}),l=E("g");r.append(c,l);let i=p=>z(
p,A.left,o-A.right),d=p=>z(p,a,A.top),f={x:i(n),y:d(e)},$=(p,u)=>{Object.assign(f,{x:i(p),y:d(u)}),c.
replaceChildren(...dt(f,o,s))};$(n,e);let b=([p,u])=>`${f.x.at(p).toFixed(1)},${f.y.at(u).toFixed(1)}`,
y=(p,u)=>l.appendChild(E(p,u)),M=p=>{let u=y("path",p);return m=>u.setAttribute("d",m)};return{node:r,
setAxes:$,scale:f,line(p,u={}){let m=M({class:"aelib-line",stroke:p,...u});return g=>m(g.length?`M${g.
map(b).join("L")}`:"")},segments(p,u={}){let m=M({class:"aelib-line",stroke:p,...u});return g=>m(g.map(
([k,j])=>`M${b(k)}L${b(j)}`).join(""))},bars(p){let u=M({fill:p,class:"aelib-bars"});return m=>u(m.map(
g=>ut(g,f,a)).join(""))},dots(p,u){let m=M({class:"aelib-dots",stroke:p,"stroke-width":u});return g=>m(
g.map(k=>`M${b(k)}h0`).join(""))},words(p){let u=y("text",p);return([m,g],k)=>{u.setAttribute("x",f.
x.at(m).toFixed(1)),u.setAttribute("y",f.y.at(g).toFixed(1)),u.textContent=k}},circle(p){let u=y("ci\
rcle",p);return([m,g])=>{u.setAttribute("cx",f.x.at(m).toFixed(2)),u.setAttribute("cy",f.y.at(g).toFixed(
2))}}}}function it(t,n,e){t.style.setProperty("--aelib-wide",`${n}px`),t.style.setProperty("--aelib-\
tall",`${e}px`)}function lt(t,n){let e=(n-t)/5,o=10**Math.floor(Math.log10(e)),s=o*([1,2,5].find(c=>e<=
1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(n/s+1e-9)-r+1;return Array.from({length:a},(c,l)=>Number(
((r+l)*s).toPrecision(10)))}function z({low:t,high:n,log:e=!1,ticks:o,label:s},r,a){let c=e?Math.log:
i=>i,l=c(n)-c(t)||1;return{at:i=>r+(a-r)*(c(i)-c(t))/l,back:i=>t+(n-t)*(i-r)/(a-r),label:s,ticks:o??
lt(t,n)}}function ut([t,n,e],{x:o,y:s},r){let[a,c,l]=[o.at(t),o.at(n),s.at(e)].map(i=>i.toFixed(1));
return`M${a},${r}V${l}H${c}V${r}Z`}function*dt({x:t,y:n},e,o){let s=o-A.bottom,r=e-A.right,a=(i,d)=>E(
"text",i,d);for(let i of t.ticks){let d=t.at(i);yield E("line",{x1:d,x2:d,y1:s,y2:s+5}),yield a({x:d,
y:s+19,"text-anchor":"middle"},String(i))}for(let i of n.ticks){let d=n.at(i),f={x1:A.left,x2:r,y1:d,
y2:d};yield E("line",{...f,class:"aelib-grid"}),yield a({x:A.left-7,y:d+4,"text-anchor":"end"},String(
i))}yield E("line",{x1:A.left,x2:r,y1:s,y2:s});let c=(A.left+r)/2;yield a({x:c,y:o-8,"text-anchor":"\
middle"},t.label);let l=`translate(10 ${(A.top+s)/2}) rotate(-90)`;yield a({transform:l,"text-anchor":"\
middle"},n.label)}var pt={"data-lm-suppress-shortcuts":"true"};function V(t,n,e,o,s=String){let r={type:"range",min:0,
max:o.length-1,step:1},a=h("input",{...r,"aria-label":e,...pt}),c=h("span",{class:"aelib-value"}),l=()=>{
let d=s(t.get(n));a.value=String(ft(o,t.get(n))),a.setAttribute("aria-valuetext",d),c.textContent=d};
return a.addEventListener("input",()=>mt(t,n,o[Number(a.value)])),{node:h("label",{class:"aelib-cont\
rol"},h("span",{},e),a,c),follow:l}}function ft(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
s=>Math.abs(Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function W(...t){return{node:h("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function mt(t,n,e){t.put({[n]:e})}function G(t,n=64){let e=new Map;return o=>{let s=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
s),e.size>n&&e.delete(e.keys().next().value),s}}var H=Symbol.for("aelib.models"),gt="aelib-model";function K(){let t=globalThis;return t[H]??=new Map,
t[H]}function U(t,n){K().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(gt));return()=>{K().delete(t)}}function Y(t){return{initialize({model:n}){return U(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:xt(n),el:e,manager:n.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(h("p",{class:"aelib-error"},
s)),o}}}}function Z(t,n,e){let o=n.map(s=>t.on(`change:${s}`,e));return e(),()=>{for(let s of o)s()}}
var ht=25;function xt(t){let n=new Map,e=null,o=!1,s=()=>{let r=e;o=!0;try{for(let a of bt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
s,ht),e={...e,...r};let a=Object.keys(r).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(r,a){let c=()=>{o||a()},l=n.get(r)??new Set;return n.set(r,l.add(a)),t.on(r,c),()=>{l.delete(
a),t.off(r,c)}}}}function bt(t){return Object.keys(t)}function J(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function O(t){let n=J(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(J(t.scale).buffer),s=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function F(t,n){let e=O(t),o=Math.round(e.length/n);return Array.
from({length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}var Q={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function N(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(Q,String(o)))throw new Error(`no activation is called ${o}`);return{weight:O(n),bias:O(
e),activation:o}})}function wt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=Q[String(o)],r=new Float32Array(
e.length);for(let a=0,c=0;a<r.length;a++){let l=e[a];for(let i=0;i<t.length;i++,c++)l+=n[c]*t[i];r[a]=
s(l)}return r}function L(t,n){return t.reduce(wt,n)}function X(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:c=1}=s,l=Math.max(1,Math.round(o/14)),
i=Math.ceil(n.length/r),d=r*(o+l)-l,f=i*(e+l)-l;t.width!==d&&(t.width=d),t.height!==f&&(t.height=f);
let $=t.getContext("2d"),b=$.createImageData(d,f),y=255/(c-a);n.forEach((M,p)=>{let u=Math.floor(p/r)*
(e+l)*d+p%r*(o+l);for(let m=0;m<M.length;m++){let g=4*(u+Math.floor(m/o)*d+m%o),k=(M[m]-a)*y;b.data[g]=
k,b.data[g+1]=k,b.data[g+2]=k,b.data[g+3]=255}}),$.putImageData(b,0,0)}function yt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function tt(t,n=2){let e=h("div",{class:"aelib-strips"}),o=[],s=()=>{let a=h("div",{class:"aelib-nam\
e"}),c=h("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{node:e,draw:(a,{shape:c=t,
zoom:l=n,...i}={})=>{a.forEach(([d,f],$)=>{o[$]??=s();let{words:b,canvas:y}=o[$];X(y,f,c,i),yt(y,l),
y.setAttribute("aria-label",`${d}: ${f.length} images`),b.textContent=d});for(let{words:d,canvas:f}of o.
splice(a.length))d.remove(),f.remove()}}}var et=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function kt({model:t,el:n}){
let{ks:e,shape:o,images:s,pca:r,networks:a,errors:c}=t.get("payload"),l=F(s,o[0]*o[1]),i=Math.max(...e),
d=F(r.codes,i),f=N(r.decoder),$=a.map(({decoder:x})=>N(x)),b=a.map((x,w)=>F(x.codes,e[w])),y=W(V(t,"\
k","numbers per image, k",e)),M=tt(o),p=1.05*Math.max(...Object.values(c).flat()),u=B("squared error\
 per image against k",{low:Math.min(...e),high:i,log:!0,ticks:e,label:"numbers per image, k (log sca\
le)"},{low:0,high:p,label:"squared error per image"}),m=et.map(([x,w])=>{let v=e.map((C,P)=>[C,c[x][P]]);
u.line(w)(v),u.dots(w,6)(v);let S=u.dots(w,13);return C=>S([v[C]])}),g=D();n.append(y.node,q(M.node,
h("div",{},u.node,_(et))),g);let k=x=>d.map(w=>L(f,w.map((v,S)=>S<x?v:0))),j=x=>b[x].map(w=>L($[x],w)),
R=G(x=>({pca:k(x),net:j(e.indexOf(x))}));return Z(t,["k"],()=>{let x=t.get("k"),w=e.indexOf(x);y.follow(),
M.draw([["original",l],["PCA",R(x).pca],["autoencoder",R(x).net]]);for(let P of m)P(w);let[v,S]=[c.PCA[w],
c.autoencoder[w]],C=S<v?`which is ${Math.round(100*S/v)} % of PCA's.`:"so here PCA is the better of \
the two.";g.textContent=`With ${x} numbers per image, squared error over all test images: PCA ${v.toFixed(
1)}, autoencoder ${S.toFixed(1)}, ${C}`})}var At=Y(kt);return ct($t);})();
widget = widget.default;
export { widget as default };
