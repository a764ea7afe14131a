"use strict";var widget=(()=>{var O=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,n)=>{for(var e in n)O(t,e,{get:n[e],enumerable:!0})},rt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of et(n))!nt.call(t,r)&&r!==e&&O(t,r,{get:()=>n[r],enumerable:!(o=
tt(n,r))||o.enumerable});return t};var st=t=>rt(O({},"__esModule",{value:!0}),t);var kt={};ot(kt,{default:()=>yt});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function m(t,n={},...e){return P(document.createElement(t),n,e)}function $(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return P(o,n,e)}function j(t){let n=t.map(([e,o,r=""])=>m(
"span",{},m("i",{class:r,style:`color:${o}`}),e));return m("div",{class:"aelib-legend"},...n)}function I(){return m("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return m("d\
iv",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function R(t,n,e,{width:o=400,height:r=260,left:s=M.left}={}){
let a=$("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),at(a,o,r);let c=r-M.bottom,i=$("g",{class:"aelib-axes"}),l=$("g");a.append(i,l);let d=f=>L(
f,s,o-M.right),x=f=>L(f,c,M.top),h={x:d(n),y:x(e)},w=(f,u)=>{Object.assign(h,{x:d(f),y:x(u)}),i.replaceChildren(
...lt(h,{left:s,right:o-M.right,height:r}))};w(n,e);let y=([f,u])=>`${h.x.at(f).toFixed(1)},${h.y.at(
u).toFixed(1)}`,k=(f,u)=>l.appendChild($(f,u)),A=f=>{let u=k("path",f);return g=>u.setAttribute("d",
g)};return{node:a,setAxes:w,scale:h,line(f,u={}){let g=A({class:"aelib-line",stroke:f,...u});return p=>g(
p.length?`M${p.map(y).join("L")}`:"")},segments(f,u={}){let g=A({class:"aelib-line",stroke:f,...u});
return p=>g(p.map(([b,v])=>`M${y(b)}L${y(v)}`).join(""))},bars(f){let u=A({fill:f,class:"aelib-bars"});
return g=>u(g.map(p=>it(p,h,c)).join(""))},dots(f,u){let g=A({class:"aelib-dots",stroke:f,"stroke-wi\
dth":u});return p=>g(p.map(b=>`M${y(b)}h0`).join(""))},words(f){let u=k("text",f);return([g,p],b)=>{
u.setAttribute("x",h.x.at(g).toFixed(1)),u.setAttribute("y",h.y.at(p).toFixed(1)),u.textContent!==b&&
(u.textContent=b)}},circle(f){let u=k("circle",f);return([g,p])=>{u.setAttribute("cx",h.x.at(g).toFixed(
2)),u.setAttribute("cy",h.y.at(p).toFixed(2))}}}}function at(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function ct(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-
s+1;return Array.from({length:a},(c,i)=>Number(((s+i)*r).toPrecision(10)))}function L({low:t,high:n,
log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:l=>l,i=c(n)-c(t)||1;return{at:l=>s+(a-s)*(c(l)-c(t))/
i,back:l=>t+(n-t)*(l-s)/(a-s),label:r,ticks:o??ct(t,n)}}function it([t,n,e],{x:o,y:r},s){let[a,c,i]=[
o.at(t),o.at(n),r.at(e)].map(l=>l.toFixed(1));return`M${a},${s}V${i}H${c}V${s}Z`}function*lt({x:t,y:n},{
left:e,right:o,height:r}){let s=r-M.bottom,a=(l,d)=>$("text",l,d);for(let l of t.ticks){let d=t.at(l);
yield $("line",{x1:d,x2:d,y1:s,y2:s+5}),yield a({x:d,y:s+19,"text-anchor":"middle"},String(l))}for(let l of n.
ticks){let d=n.at(l);yield $("line",{...{x1:e,x2:o,y1:d,y2:d},class:"aelib-grid"}),yield a({x:e-7,y:d+
4,"text-anchor":"end"},String(l))}yield $("line",{x1:e,x2:o,y1:s,y2:s});let c=(e+o)/2;yield a({x:c,y:r-
8,"text-anchor":"middle"},t.label);let i=`translate(10 ${(M.top+s)/2}) rotate(-90)`;yield a({transform:i,
"text-anchor":"middle"},n.label)}var ut={"data-lm-suppress-shortcuts":"true"};function _(t,n,e,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=m("input",{...s,"aria-label":e,...ut}),c=m("span",{class:"aelib-value"}),i=()=>{
let d=r(t.get(n));a.value=String(pt(o,t.get(n))),a.setAttribute("aria-valuetext",d),c.textContent=d};
return a.addEventListener("input",()=>dt(t,n,o[Number(a.value)])),{node:m("label",{class:"aelib-cont\
rol"},m("span",{},e),a,c),follow:i}}function pt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function T(...t){return{node:m("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function dt(t,n,e){t.put({[n]:e})}function D(t,n=64){let e=new Map;return o=>{let r=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
r),e.size>n&&e.delete(e.keys().next().value),r}}var q=Symbol.for("aelib.models"),ft="aelib-model";function z(){let t=globalThis;return t[q]??=new Map,
t[q]}function B(t,n){z().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ft));return()=>{z().delete(t)}}function V(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:mt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(m("p",{class:"aelib-error"},
r)),o}}}}function W(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var gt=25;function mt(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of ht(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,gt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function ht(t){return Object.keys(t)}function G(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function S(t){let n=G(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(G(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,i)=>{for(let l=i*s;l<(i+1)*s;l++)e[l]=a[l]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function F(t,n){let e=S(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}var H={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function K(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(H,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function xt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let r=H[String(o)],s=new Float32Array(
e.length);for(let a=0,c=0;a<s.length;a++){let i=e[a];for(let l=0;l<t.length;l++,c++)i+=n[c]*t[l];s[a]=
r(i)}return s}function U(t,n){return t.reduce(xt,n)}function Y(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(n.length/s),d=s*(o+i)-i,x=l*(e+i)-i;t.width!==d&&(t.width=d),t.height!==x&&(t.height=x);
let h=t.getContext("2d"),w=h.createImageData(d,x),y=255/(c-a);n.forEach((k,A)=>{let f=Math.floor(A/s)*
(e+i)*d+A%s*(o+i);for(let u=0;u<k.length;u++){let g=4*(f+Math.floor(u/o)*d+u%o),p=(k[u]-a)*y;w.data[g]=
p,w.data[g+1]=p,w.data[g+2]=p,w.data[g+3]=255}}),h.putImageData(w,0,0)}function bt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function Z(t,n=2){let e=m("div",{class:"aelib-strips"}),o=[],r=()=>{let a=m("div",{class:"aelib-name"}),
c=m("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{node:e,draw:(a,{shape:c=t,
zoom:i=n,...l}={})=>{a.forEach(([d,x],h)=>{o[h]??=r();let{words:w,canvas:y}=o[h];Y(y,x,c,l),bt(y,i),
y.setAttribute("aria-label",`${d}: ${x.length} images`),w.textContent=d});for(let{words:d,canvas:x}of o.
splice(a.length))d.remove(),x.remove()}}}var J=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function Q(t,n){let e=F(t.codes,
n),o=K(t.decoder),r=s=>(a,c)=>c<s?a:0;return s=>e.map(a=>U(o,a.map(r(s))))}function wt({model:t,el:n}){
let{shape:e,images:o,pca:r,network:s,errors:a}=t.get("payload"),c=a.PCA.map((p,b)=>b+1),i=c.length,l=F(
o,e[0]*e[1]),d=T(_(t,"k","numbers per image, k",c)),x=Z(e),h=c.filter(p=>Number.isInteger(Math.log2(
p))),w=R("squared error per image against k",{low:1,high:i,log:!0,ticks:h,label:"numbers per image, \
k (log scale)"},{low:0,high:1.05*Math.max(...Object.values(a).flat()),label:"squared error per image"}),
y=J.map(([p,b])=>{let v=c.map((E,X)=>[E,a[p][X]]);w.line(b)(v);let C=w.dots(b,13);return E=>C([v[E-1]])}),
k=I();n.append(d.node,N(x.node,m("div",{},w.node,j(J))),k);let[A,f]=[Q(r,i),Q(s,i)],u=D(p=>({pca:A(p),
network:f(p)}));return W(t,["k"],()=>{let p=t.get("k");d.follow(),x.draw([["original",l],["PCA",u(p).
pca],["autoencoder",u(p).network]]);for(let E of y)E(p);let[b,v]=[a.PCA[p-1],a.autoencoder[p-1]],C=v<
b?`which is ${Math.round(100*v/b)} % of PCA's.`:"so here PCA is the better of the two.";k.textContent=
`With ${p} ${p===1?"number":"numbers"} per image, squared error over all test images: PCA ${b.toFixed(
1)}, autoencoder ${v.toFixed(1)}, ${C}`})}var yt=V(wt);return st(kt);})();
widget = widget.default;
export { widget as default };
