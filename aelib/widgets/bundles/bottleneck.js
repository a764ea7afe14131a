"use strict";var widget=(()=>{var F=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,e)=>{for(var n in e)F(t,n,{get:e[n],enumerable:!0})},rt=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of et(e))!nt.call(t,s)&&s!==n&&F(t,s,{get:()=>e[s],enumerable:!(o=
tt(e,s))||o.enumerable});return t};var st=t=>rt(F({},"__esModule",{value:!0}),t);var kt={};ot(kt,{default:()=>yt});function P(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function h(t,e={},...n){return P(document.createElement(t),e,n)}function M(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return P(o,e,n)}function j(t){let e=t.map(([n,o])=>h(
"span",{},h("i",{style:`background:${o}`}),n));return h("div",{class:"aelib-legend"},...e)}function I(){return h("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return h("d\
iv",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function R(t,e,n,{width:o=400,height:s=260}={}){let r=M("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t),at(r,o,s);let a=s-y.bottom,c=M("g",{class:"aelib-axes"}),i=M("g");r.append(c,i);let l=d=>L(
d,y.left,o-y.right),u=d=>L(d,a,y.top),m={x:l(e),y:u(n)},k=(d,p)=>{Object.assign(m,{x:l(d),y:u(p)}),c.
replaceChildren(...lt(m,o,s))};k(e,n);let b=([d,p])=>`${m.x.at(d).toFixed(1)},${m.y.at(p).toFixed(1)}`,
w=(d,p)=>i.appendChild(M(d,p)),A=d=>{let p=w("path",d);return g=>p.setAttribute("d",g)};return{node:r,
setAxes:k,scale:m,line(d,p={}){let g=A({class:"aelib-line",stroke:d,...p});return x=>g(x.length?`M${x.
map(b).join("L")}`:"")},segments(d,p={}){let g=A({class:"aelib-line",stroke:d,...p});return x=>g(x.map(
([f,$])=>`M${b(f)}L${b($)}`).join(""))},bars(d){let p=A({fill:d,class:"aelib-bars"});return g=>p(g.map(
x=>it(x,m,a)).join(""))},dots(d,p){let g=A({class:"aelib-dots",stroke:d,"stroke-width":p});return x=>g(
x.map(f=>`M${b(f)}h0`).join(""))},words(d){let p=w("text",d);return([g,x],f)=>{p.setAttribute("x",m.
x.at(g).toFixed(1)),p.setAttribute("y",m.y.at(x).toFixed(1)),p.textContent=f}},circle(d){let p=w("ci\
rcle",d);return([g,x])=>{p.setAttribute("cx",m.x.at(g).toFixed(2)),p.setAttribute("cy",m.y.at(x).toFixed(
2))}}}}function at(t,e,n){t.style.setProperty("--aelib-wide",`${e}px`),t.style.setProperty("--aelib-\
tall",`${n}px`)}function ct(t,e){let n=(e-t)/5,o=10**Math.floor(Math.log10(n)),s=o*([1,2,5].find(c=>n<=
1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(e/s+1e-9)-r+1;return Array.from({length:a},(c,i)=>Number(
((r+i)*s).toPrecision(10)))}function L({low:t,high:e,log:n=!1,ticks:o,label:s},r,a){let c=n?Math.log:
l=>l,i=c(e)-c(t)||1;return{at:l=>r+(a-r)*(c(l)-c(t))/i,back:l=>t+(e-t)*(l-r)/(a-r),label:s,ticks:o??
ct(t,e)}}function it([t,e,n],{x:o,y:s},r){let[a,c,i]=[o.at(t),o.at(e),s.at(n)].map(l=>l.toFixed(1));
return`M${a},${r}V${i}H${c}V${r}Z`}function*lt({x:t,y:e},n,o){let s=o-y.bottom,r=n-y.right,a=(l,u)=>M(
"text",l,u);for(let l of t.ticks){let u=t.at(l);yield M("line",{x1:u,x2:u,y1:s,y2:s+5}),yield a({x:u,
y:s+19,"text-anchor":"middle"},String(l))}for(let l of e.ticks){let u=e.at(l),m={x1:y.left,x2:r,y1:u,
y2:u};yield M("line",{...m,class:"aelib-grid"}),yield a({x:y.left-7,y:u+4,"text-anchor":"end"},String(
l))}yield M("line",{x1:y.left,x2:r,y1:s,y2:s});let c=(y.left+r)/2;yield a({x:c,y:o-8,"text-anchor":"\
middle"},t.label);let i=`translate(10 ${(y.top+s)/2}) rotate(-90)`;yield a({transform:i,"text-anchor":"\
middle"},e.label)}var ut={"data-lm-suppress-shortcuts":"true"};function _(t,e,n,o,s=String){let r={type:"range",min:0,
max:o.length-1,step:1},a=h("input",{...r,"aria-label":n,...ut}),c=h("span",{class:"aelib-value"}),i=()=>{
let u=s(t.get(e));a.value=String(dt(o,t.get(e))),a.setAttribute("aria-valuetext",u),c.textContent=u};
return a.addEventListener("input",()=>pt(t,e,o[Number(a.value)])),{node:h("label",{class:"aelib-cont\
rol"},h("span",{},n),a,c),follow:i}}function dt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(
s=>Math.abs(Number(s)-Number(e)));return o.indexOf(Math.min(...o))}function T(...t){return{node:h("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function pt(t,e,n){t.put({[e]:n})}function D(t,e=64){let n=new Map;return o=>{let s=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
s),n.size>e&&n.delete(n.keys().next().value),s}}var q=Symbol.for("aelib.models"),ft="aelib-model";function z(){let t=globalThis;return t[q]??=new Map,
t[q]}function B(t,e){z().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ft));return()=>{z().delete(t)}}function V(t){return{initialize({model:e}){return B(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:gt(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(h("p",{class:"aelib-error"},
s)),o}}}}function W(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var mt=25;function gt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of ht(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,mt),n={...n,...r};let a=Object.keys(r).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(r,a){let c=()=>{o||a()},i=e.get(r)??new Set;return e.set(r,i.add(a)),t.on(r,c),()=>{i.delete(
a),t.off(r,c)}}}}function ht(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function S(t){let e=G(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(G(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function O(t,e){let n=S(t),o=Math.round(n.length/e);return Array.
from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}var H={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function K(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(H,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(e),bias:S(
n),activation:o}})}function xt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let s=H[String(o)],r=new Float32Array(
n.length);for(let a=0,c=0;a<r.length;a++){let i=n[a];for(let l=0;l<t.length;l++,c++)i+=e[c]*t[l];r[a]=
s(i)}return r}function U(t,e){return t.reduce(xt,e)}function Y(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:c=1}=s,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(e.length/r),u=r*(o+i)-i,m=l*(n+i)-i;t.width!==u&&(t.width=u),t.height!==m&&(t.height=m);
let k=t.getContext("2d"),b=k.createImageData(u,m),w=255/(c-a);e.forEach((A,d)=>{let p=Math.floor(d/r)*
(n+i)*u+d%r*(o+i);for(let g=0;g<A.length;g++){let x=4*(p+Math.floor(g/o)*u+g%o),f=(A[g]-a)*w;b.data[x]=
f,b.data[x+1]=f,b.data[x+2]=f,b.data[x+3]=255}}),k.putImageData(b,0,0)}function bt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function Z(t,e=2){let n=h("div",{class:"aelib-strips"}),o=[],s=()=>{let a=h("div",{class:"aelib-name"}),
c=h("canvas",{role:"img"});return n.append(a,c),{words:a,canvas:c}};return{node:n,draw:(a,{shape:c=t,
zoom:i=e,...l}={})=>{a.forEach(([u,m],k)=>{o[k]??=s();let{words:b,canvas:w}=o[k];Y(w,m,c,l),bt(w,i),
w.setAttribute("aria-label",`${u}: ${m.length} images`),b.textContent=u});for(let{words:u,canvas:m}of o.
splice(a.length))u.remove(),m.remove()}}}var J=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function Q(t,e){let n=O(t.codes,
e),o=K(t.decoder),s=r=>(a,c)=>c<r?a:0;return r=>n.map(a=>U(o,a.map(s(r))))}function wt({model:t,el:e}){
let{shape:n,images:o,pca:s,network:r,errors:a}=t.get("payload"),c=a.PCA.map((f,$)=>$+1),i=c.length,l=O(
o,n[0]*n[1]),u=T(_(t,"k","numbers per image, k",c)),m=Z(n),k=c.filter(f=>Number.isInteger(Math.log2(
f))),b=R("squared error per image against k",{low:1,high:i,log:!0,ticks:k,label:"numbers per image, \
k (log scale)"},{low:0,high:1.05*Math.max(...Object.values(a).flat()),label:"squared error per image"}),
w=J.map(([f,$])=>{let v=c.map((E,X)=>[E,a[f][X]]);b.line($)(v);let C=b.dots($,13);return E=>C([v[E-1]])}),
A=I();e.append(u.node,N(m.node,h("div",{},b.node,j(J))),A);let[d,p]=[Q(s,i),Q(r,i)],g=D(f=>({pca:d(f),
network:p(f)}));return W(t,["k"],()=>{let f=t.get("k");u.follow(),m.draw([["original",l],["PCA",g(f).
pca],["autoencoder",g(f).network]]);for(let E of w)E(f);let[$,v]=[a.PCA[f-1],a.autoencoder[f-1]],C=v<
$?`which is ${Math.round(100*v/$)} % of PCA's.`:"so here PCA is the better of the two.";A.textContent=
`With ${f} ${f===1?"number":"numbers"} per image, squared error over all test images: PCA ${$.toFixed(
1)}, autoencoder ${v.toFixed(1)}, ${C}`})}var yt=V(wt);return st(kt);})();
widget = widget.default;
export { widget as default };
