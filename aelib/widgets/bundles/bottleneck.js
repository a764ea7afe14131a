"use strict";var widget=(()=>{var F=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},rt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let a of et(n))!nt.call(t,a)&&a!==e&&F(t,a,{get:()=>n[a],enumerable:!(o=
tt(n,a))||o.enumerable});return t};var st=t=>rt(F({},"__esModule",{value:!0}),t);var kt={};ot(kt,{default:()=>yt});function P(t,n,e){for(let[o,a]of Object.entries(n))t.setAttribute(o,String(a));return t.append(...e),
t}function g(t,n={},...e){return P(document.createElement(t),n,e)}function $(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return P(o,n,e)}function j(t){let n=t.map(([e,o,a=""])=>g(
"span",{},g("i",{class:a,style:`color:${o}`}),e));return g("div",{class:"aelib-legend"},...n)}function I(){return g("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return g("d\
iv",{class:"aelib-beside"},...t)}var v={left:58,right:14,top:12,bottom:48};function R(t,n,e,{width:o=400,height:a=260,left:r=v.left}={}){
let s=$("svg",{viewBox:`0 0 ${o} ${a}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute(
"aria-label",t),at(s,o,a);let c=a-v.bottom,u=$("g",{class:"aelib-axes"}),p=$("g");s.append(u,p);let d=f=>L(
f,r,o-v.right),x=f=>L(f,c,v.top),h={x:d(n),y:x(e)},w=(f,i)=>{Object.assign(h,{x:d(f),y:x(i)}),u.replaceChildren(
...lt(h,{left:r,right:o-v.right,height:a}))};w(n,e);let y=([f,i])=>`${h.x.at(f).toFixed(1)},${h.y.at(
i).toFixed(1)}`,k=(f,i)=>p.appendChild($(f,i)),A=f=>{let i=k("path",f);return m=>i.setAttribute("d",
m)};return{node:s,setAxes:w,scale:h,line(f,i={}){let m=A({class:"aelib-line",stroke:f,...i});return l=>m(
l.length?`M${l.map(y).join("L")}`:"")},segments(f,i={}){let m=A({class:"aelib-line",stroke:f,...i});
return l=>m(l.map(([b,M])=>`M${y(b)}L${y(M)}`).join(""))},bars(f){let i=A({fill:f,class:"aelib-bars"});
return m=>i(m.map(l=>it(l,h,c)).join(""))},dots(f,i){let m=A({class:"aelib-dots",stroke:f,"stroke-wi\
dth":i});return l=>m(l.map(b=>`M${y(b)}h0`).join(""))},words(f){let i=k("text",f);return([m,l],b)=>{
i.setAttribute("x",h.x.at(m).toFixed(1)),i.setAttribute("y",h.y.at(l).toFixed(1)),i.textContent!==b&&
(i.textContent=b)}},circle(f){let i=k("circle",f);return([m,l])=>{i.setAttribute("cx",h.x.at(m).toFixed(
2)),i.setAttribute("cy",h.y.at(l).toFixed(2))}}}}function at(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function ct(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),a=o*([1,2,5].find(c=>e<=1.01*c*o)??10),r=Math.ceil(t/a-1e-9),s=Math.floor(n/a+1e-9)-
r+1;return Array.from({length:s},(c,u)=>Number(((r+u)*a).toPrecision(10)))}function L({low:t,high:n,
log:e=!1,ticks:o,label:a},r,s){let c=e?Math.log:p=>p,u=c(n)-c(t)||1;return{at:p=>r+(s-r)*(c(p)-c(t))/
u,back:p=>t+(n-t)*(p-r)/(s-r),label:a,ticks:o??ct(t,n)}}function it([t,n,e],{x:o,y:a},r){let[s,c,u]=[
o.at(t),o.at(n),a.at(e)].map(p=>p.toFixed(1));return`M${s},${r}V${u}H${c}V${r}Z`}function*lt({x:t,y:n},{
left:e,right:o,height:a}){let r=a-v.bottom,s=(p,d)=>$("text",p,d);for(let p of t.ticks){let d=t.at(p);
yield $("line",{x1:d,x2:d,y1:r,y2:r+5}),yield s({x:d,y:r+19,"text-anchor":"middle"},String(p))}for(let p of n.
ticks){let d=n.at(p);yield $("line",{...{x1:e,x2:o,y1:d,y2:d},class:"aelib-grid"}),yield s({x:e-7,y:d+
4,"text-anchor":"end"},String(p))}yield $("line",{x1:e,x2:o,y1:r,y2:r});let c=(e+o)/2;yield s({x:c,y:a-
8,"text-anchor":"middle"},t.label);let u=`translate(10 ${(v.top+r)/2}) rotate(-90)`;yield s({transform:u,
"text-anchor":"middle"},n.label)}var ut={"data-lm-suppress-shortcuts":"true"};function _(t,n,e,o,a=String){let r={type:"range",min:0,
max:o.length-1,step:1},s=g("input",{...r,"aria-label":e,...ut}),c=g("span",{class:"aelib-value"}),u=()=>{
let d=a(t.get(n));s.value=String(pt(o,t.get(n))),s.setAttribute("aria-valuetext",d),c.textContent=d};
return s.addEventListener("input",()=>dt(t,n,o[Number(s.value)])),{node:g("label",{class:"aelib-cont\
rol"},g("span",{},e),s,c),follow:u}}function pt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
a=>Math.abs(Number(a)-Number(n)));return o.indexOf(Math.min(...o))}function T(...t){return{node:g("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function dt(t,n,e){t.put({[n]:e})}function D(t,n=64){let e=new Map;return o=>{let a=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
a),e.size>n&&e.delete(e.keys().next().value),a}}var q=Symbol.for("aelib.models"),ft="aelib-model";function z(){let t=globalThis;return t[q]??=new Map,
t[q]}function B(t,n){z().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ft));return()=>{z().delete(t)}}function V(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:gt(n),el:e,manager:n.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(g("p",{class:"aelib-error"},
a)),o}}}}function W(t,n,e){let o=n.map(a=>t.on(`change:${a}`,e));return e(),()=>{for(let a of o)a()}}
var mt=25;function gt(t){let n=new Map,e=null,o=!1,a=()=>{let r=e;o=!0;try{for(let s of ht(r))t.set(
s,r[s])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
a,mt),e={...e,...r};let s=Object.keys(r).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(r,s){let c=()=>{o||s()},u=n.get(r)??new Set;return n.set(r,u.add(s)),t.on(r,c),()=>{u.delete(
s),t.off(r,c)}}}}function ht(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function S(t){let n=G(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(G(t.scale).buffer),a=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(s,c)=>s*o[Math.floor(c/a)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function O(t,n){let e=S(t),o=Math.round(e.length/n);return Array.
from({length:o},(a,r)=>e.subarray(r*n,(r+1)*n))}var H={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function K(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(H,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function xt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let a=H[String(o)],r=new Float32Array(
e.length);for(let s=0,c=0;s<r.length;s++){let u=e[s];for(let p=0;p<t.length;p++,c++)u+=n[c]*t[p];r[s]=
a(u)}return r}function U(t,n){return t.reduce(xt,n)}function Y(t,n,[e,o],a={}){let{columns:r=n.length,low:s=0,high:c=1}=a,u=Math.max(1,Math.round(o/14)),
p=Math.ceil(n.length/r),d=r*(o+u)-u,x=p*(e+u)-u;t.width!==d&&(t.width=d),t.height!==x&&(t.height=x);
let h=t.getContext("2d"),w=h.createImageData(d,x),y=255/(c-s);n.forEach((k,A)=>{let f=Math.floor(A/r)*
(e+u)*d+A%r*(o+u);for(let i=0;i<k.length;i++){let m=4*(f+Math.floor(i/o)*d+i%o),l=(k[i]-s)*y;w.data[m]=
l,w.data[m+1]=l,w.data[m+2]=l,w.data[m+3]=255}}),h.putImageData(w,0,0)}function bt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function Z(t,n=2){let e=g("div",{class:"aelib-strips"}),o=[],a=()=>{let s=g("div",{class:"aelib-name"}),
c=g("canvas",{role:"img"});return e.append(s,c),{words:s,canvas:c}};return{node:e,draw:(s,{shape:c=t,
zoom:u=n,...p}={})=>{s.forEach(([d,x],h)=>{o[h]??=a();let{words:w,canvas:y}=o[h];Y(y,x,c,p),bt(y,u),
y.setAttribute("aria-label",`${d}: ${x.length} images`),w.textContent=d});for(let{words:d,canvas:x}of o.
splice(s.length))d.remove(),x.remove()}}}var J=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function Q(t,n){let e=O(t.codes,
n),o=K(t.decoder),a=r=>(s,c)=>c<r?s:0;return r=>e.map(s=>U(o,s.map(a(r))))}function wt({model:t,el:n}){
let{shape:e,images:o,pca:a,network:r,errors:s}=t.get("payload"),c=s.PCA.map((l,b)=>b+1),u=c.length,p=O(
o,e[0]*e[1]),d=T(_(t,"k","numbers per image, k",c)),x=Z(e),h=c.filter(l=>Number.isInteger(Math.log2(
l))),w=R("squared error per image against k",{low:1,high:u,log:!0,ticks:h,label:"numbers per image, \
k (log scale)"},{low:0,high:1.05*Math.max(...Object.values(s).flat()),label:"squared error per image"}),
y=J.map(([l,b])=>{let M=c.map((E,X)=>[E,s[l][X]]);w.line(b)(M);let C=w.dots(b,13);return E=>C([M[E-1]])}),
k=I();n.append(d.node,N(x.node,g("div",{},w.node,j(J))),k);let[A,f]=[Q(a,u),Q(r,u)],i=D(l=>({pca:A(l),
network:f(l)}));return W(t,["k"],()=>{let l=t.get("k");d.follow(),x.draw([["original",p],["PCA",i(l).
pca],["autoencoder",i(l).network]]);for(let E of y)E(l);let[b,M]=[s.PCA[l-1],s.autoencoder[l-1]],C=M<
b?`which is ${Math.round(100*M/b)} % of PCA's.`:"so here PCA is the better of the two.";k.textContent=
`With ${l} ${l===1?"number":"numbers"} per image, squared error over all test images: PCA ${b.toFixed(
1)}, autoencoder ${M.toFixed(1)}, ${C}`})}var yt=V(wt);return st(kt);})();
widget = widget.default;
export { widget as default };
