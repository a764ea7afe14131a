"use strict";var widget=(()=>{var O=Object.defineProperty;var et=Object.getOwnPropertyDescriptor;var nt=Object.getOwnPropertyNames;var ot=Object.prototype.hasOwnProperty;var rt=(t,n)=>{for(var e in n)O(t,e,{get:n[e],enumerable:!0})},st=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of nt(n))!ot.call(t,r)&&r!==e&&O(t,r,{get:()=>n[r],enumerable:!(o=
et(n,r))||o.enumerable});return t};var at=t=>st(O({},"__esModule",{value:!0}),t);var At={};rt(At,{default:()=>kt});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function h(t,n={},...e){return P(document.createElement(t),n,e)}function A(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return P(o,n,e)}function j(t){let n=t.map(([e,o,r=""])=>h(
"span",{},h("i",{class:r,style:`color:${o}`}),e));return h("div",{class:"aelib-legend"},...n)}function I(){return h("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return h("d\
iv",{class:"aelib-beside"},...t)}var M={left:58,right:14,top:12,bottom:48};function R(t,n,e,{width:o=400,height:r=260,left:a=M.left}={}){
let s=A("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute(
"aria-label",t),ct(s,o,r);let c=r-M.bottom,u=A("g",{class:"aelib-axes"}),i=A("g");s.append(u,i);let f=p=>L(
p,a,o-M.right),b=p=>L(p,c,M.top),x={x:f(n),y:b(e)},y=(p,d)=>{Object.assign(x,{x:f(p),y:b(d)}),u.replaceChildren(
...ut(x,{left:a,right:o-M.right,height:r}))};y(n,e);let w=([p,d])=>`${x.x.at(p).toFixed(1)},${x.y.at(
d).toFixed(1)}`,$=(p,d)=>i.appendChild(A(p,d)),v=p=>{let d=$("path",p);return m=>d.setAttribute("d",
m)};return{node:s,setAxes:y,scale:x,line(p,d={}){let m=v({class:"aelib-line",stroke:p,...d});return l=>m(
l.length?`M${l.map(w).join("L")}`:"")},segments(p,d={}){let m=v({class:"aelib-line",stroke:p,...d});
return l=>m(l.map(([g,k])=>`M${w(g)}L${w(k)}`).join(""))},bars(p){let d=v({fill:p,class:"aelib-bars"});
return m=>d(m.map(l=>lt(l,x,c)).join(""))},dots(p,d){let m=v({class:"aelib-dots",stroke:p,"stroke-wi\
dth":d});return l=>m(l.map(g=>`M${w(g)}h0`).join(""))},words(p){let d=$("text",p);return([m,l],g)=>{
d.setAttribute("x",x.x.at(m).toFixed(1)),d.setAttribute("y",x.y.at(l).toFixed(1)),d.textContent!==g&&
(d.textContent=g)}},circle(p){let d=$("circle",p);return([m,l])=>{d.setAttribute("cx",x.x.at(m).toFixed(
2)),d.setAttribute("cy",x.y.at(l).toFixed(2))}}}}function ct(t,n,e){t.style.setProperty("--aelib-wid\
e",`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function it(t,n){let e=(n-t)/5,o=10**Math.
floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),a=Math.ceil(t/r-1e-9),s=Math.floor(n/r+1e-9)-
a+1;return Array.from({length:s},(c,u)=>Number(((a+u)*r).toPrecision(10)))}function L({low:t,high:n,
log:e=!1,ticks:o,label:r},a,s){let c=e?Math.log:i=>i,u=c(n)-c(t)||1;return{at:i=>a+(s-a)*(c(i)-c(t))/
u,back:i=>t+(n-t)*(i-a)/(s-a),label:r,ticks:o??it(t,n)}}function lt([t,n,e],{x:o,y:r},a){let[s,c,u]=[
o.at(t),o.at(n),r.at(e)].map(i=>i.toFixed(1));return`M${s},${a}V${u}H${c}V${a}Z`}function*ut({x:t,y:n},{
left:e,right:o,height:r}){let a=r-M.bottom,s=(i,f)=>A("text",i,f);for(let i of t.ticks){let f=t.at(i);
yield A("line",{x1:f,x2:f,y1:a,y2:a+5}),yield s({x:f,y:a+19,"text-anchor":"middle"},String(i))}for(let i of n.
ticks){let f=n.at(i);yield A("line",{...{x1:e,x2:o,y1:f,y2:f},class:"aelib-grid"}),yield s({x:e-7,y:f+
4,"text-anchor":"end"},String(i))}yield A("line",{x1:e,x2:o,y1:a,y2:a});let c=(e+o)/2;yield s({x:c,y:r-
8,"text-anchor":"middle"},t.label);let u=`translate(10 ${(M.top+a)/2}) rotate(-90)`;yield s({transform:u,
"text-anchor":"middle"},n.label)}var pt={"data-lm-suppress-shortcuts":"true"};function _(t,n,e,o,r=String){let a={type:"range",min:0,
max:o.length-1,step:1},s=h("input",{...a,"aria-label":e,...pt}),c=h("span",{class:"aelib-value"}),u=()=>{
let f=r(t.get(n));s.value=String(dt(o,t.get(n))),s.setAttribute("aria-valuetext",f),c.textContent=f};
return s.addEventListener("input",()=>ft(t,n,o[Number(s.value)])),{node:h("label",{class:"aelib-cont\
rol"},h("span",{},e),s,c),follow:u}}function dt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function T(...t){return{node:h("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function ft(t,n,e){t.put({[n]:e})}function D(t,n=64){let e=new Map;return o=>{let r=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
r),e.size>n&&e.delete(e.keys().next().value),r}}var q=Symbol.for("aelib.models"),mt="aelib-model";function z(){let t=globalThis;return t[q]??=new Map,
t[q]}function B(t,n){z().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(mt));return()=>{z().delete(t)}}function V(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:xt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(h("p",{class:"aelib-error"},
r)),o}}}}function W(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var gt=25;function xt(t){let n=new Map,e=null,o=!1,r=()=>{let a=e;o=!0;try{for(let s of ht(a))t.set(
s,a[s])}finally{e=null,o=!1}t.save_changes()};return{get:a=>e&&a in e?e[a]:t.get(a),put(a){e||setTimeout(
r,gt),e={...e,...a};let s=Object.keys(a).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},u=n.get(a)??new Set;return n.set(a,u.add(s)),t.on(a,c),()=>{u.delete(
s),t.off(a,c)}}}}function ht(t){return Object.keys(t)}function G(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function S(t){let n=G(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(G(t.scale).buffer),a=n.length/r.length,s=new Int8Array(n.buffer);return r.forEach(
(c,u)=>{for(let i=u*a;i<(u+1)*a;i++)e[i]=s[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function F(t,n){let e=S(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,a)=>e.subarray(a*n,(a+1)*n))}function H(t,n){return F(t,n.reduce((e,o)=>e*o))}var K={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function U(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(K,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(n),bias:S(
e),activation:o}})}function bt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let r=K[String(o)],a=new Float32Array(
e.length);for(let s=0,c=0;s<a.length;s++){let u=e[s];for(let i=0;i<t.length;i++,c++)u+=n[c]*t[i];a[s]=
r(u)}return a}function Y(t,n){return t.reduce(bt,n)}function Z(t,n,[e,o,r=1],a={}){let{columns:s=n.length,low:c=0,high:u=1}=a,i=Math.max(1,Math.round(o/
14)),f=Math.ceil(n.length/s),b=s*(o+i)-i,x=f*(e+i)-i;t.width!==b&&(t.width=b),t.height!==x&&(t.height=
x);let y=t.getContext("2d"),w=y.createImageData(b,x),$=255/(u-c);n.forEach((v,p)=>{let d=Math.floor(
p/s)*(e+i)*b+p%s*(o+i);for(let m=0;m<e*o;m++){let l=4*(d+Math.floor(m/o)*b+m%o);for(let g=0;g<3;g++){
let k=v[r*m+g%r];w.data[l+g]=(k-c)*$}w.data[l+3]=255}}),y.putImageData(w,0,0)}function wt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function J(t,n=2){let e=h("div",{class:"aelib-strips"}),o=[],r=()=>{let s=h("div",{class:"aelib-name"}),
c=h("canvas",{role:"img"});return e.append(s,c),{words:s,canvas:c}};return{node:e,draw:(s,{shape:c=t,
zoom:u=n,...i}={})=>{s.forEach(([f,b],x)=>{o[x]??=r();let{words:y,canvas:w}=o[x];Z(w,b,c,i),wt(w,u),
w.setAttribute("aria-label",`${f}: ${b.length} images`),y.textContent=f});for(let{words:f,canvas:b}of o.
splice(s.length))f.remove(),b.remove()}}}var Q=[["PCA","var(--aelib-pca)"],["autoencoder","var(--aelib-deep)"]];function X(t,n){let e=F(t.codes,
n),o=U(t.decoder),r=a=>(s,c)=>c<a?s:0;return a=>e.map(s=>Y(o,s.map(r(a))))}function yt({model:t,el:n}){
let{shape:e,images:o,pca:r,network:a,errors:s}=t.get("payload"),c=s.PCA.map((l,g)=>g+1),u=c.length,i=H(
o,e),f=T(_(t,"k","numbers per image, k",c)),b=J(e),x=c.filter(l=>Number.isInteger(Math.log2(l))),y=R(
"squared error per image against k",{low:1,high:u,log:!0,ticks:x,label:"numbers per image, k (log sc\
ale)"},{low:0,high:1.05*Math.max(...Object.values(s).flat()),label:"squared error per image"}),w=Q.map(
([l,g])=>{let k=c.map((E,tt)=>[E,s[l][tt]]);y.line(g)(k);let C=y.dots(g,13);return E=>C([k[E-1]])}),
$=I();n.append(f.node,N(b.node,h("div",{},y.node,j(Q))),$);let[v,p]=[X(r,u),X(a,u)],d=D(l=>({pca:v(l),
network:p(l)}));return W(t,["k"],()=>{let l=t.get("k");f.follow(),b.draw([["original",i],["PCA",d(l).
pca],["autoencoder",d(l).network]]);for(let E of w)E(l);let[g,k]=[s.PCA[l-1],s.autoencoder[l-1]],C=k<
g?`which is ${Math.round(100*k/g)} % of PCA's.`:"so here PCA is the better of the two.";$.textContent=
`With ${l} ${l===1?"number":"numbers"} per image, squared error over all test images: PCA ${g.toFixed(
1)}, autoencoder ${k.toFixed(1)}, ${C}`})}var kt=V(yt);return at(At);})();
widget = widget.default;
export { widget as default };
