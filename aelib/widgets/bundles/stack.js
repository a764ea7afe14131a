"use strict";var widget=(()=>{var F=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var rt=(t,e)=>{for(var n in e)F(t,n,{get:e[n],enumerable:!0})},ot=(t,e,n,r)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let o of et(e))!nt.call(t,o)&&o!==n&&F(t,o,{get:()=>e[o],enumerable:!(r=
tt(e,o))||r.enumerable});return t};var at=t=>ot(F({},"__esModule",{value:!0}),t);var yt={};rt(yt,{default:()=>bt});function j(t,e,n){for(let[r,o]of Object.entries(e))t.setAttribute(r,String(o));return t.append(...n),
t}function f(t,e={},...n){return j(document.createElement(t),e,n)}function $(t,e={},...n){let r=document.
createElementNS("http://www.w3.org/2000/svg",t);return j(r,e,n)}function _(t){let e=t.map(([n,r])=>f(
"span",{},f("i",{style:`background:${r}`}),n));return f("div",{class:"aelib-legend"},...e)}function R(){
return f("p",{class:"aelib-readout","aria-live":"polite"})}function T(...t){return f("div",{class:"a\
elib-beside"},...t)}var st={"data-lm-suppress-shortcuts":"true"};function q(t,e,n,r,o=String){let a={type:"range",min:0,
max:r.length-1,step:1},s=f("input",{...a,"aria-label":n,...st}),c=f("span",{class:"aelib-value"}),i=()=>{
let u=o(t.get(e));s.value=String(ct(r,t.get(e))),s.setAttribute("aria-valuetext",u),c.textContent=u};
return s.addEventListener("input",()=>it(t,e,r[Number(s.value)])),{node:f("label",{class:"aelib-cont\
rol"},f("span",{},n),s,c),follow:i}}function ct(t,e){let n=t.indexOf(e);if(n>=0)return n;let r=t.map(
o=>Math.abs(Number(o)-Number(e)));return r.indexOf(Math.min(...r))}function W(...t){return{node:f("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function it(t,e,n){t.put({[e]:n})}function B(t,e=64){let n=new Map;return r=>{let o=n.has(r)?n.get(r):t(r);return n.delete(r),n.set(r,
o),n.size>e&&n.delete(n.keys().next().value),o}}var H=Symbol.for("aelib.models"),lt="aelib-model";function K(){let t=globalThis;return t[H]??=new Map,
t[H]}function U(t,e){K().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(lt));return()=>{K().delete(t)}}function V(t){return{initialize({model:e}){return U(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ft(e),el:n,manager:e.widget_manager})}catch(r){let o=`This w\
idget failed: ${r instanceof Error?r.message:r}`;throw n.replaceChildren(f("p",{class:"aelib-error"},
o)),r}}}}function Y(t,e,n){let r=e.map(o=>t.on(`change:${o}`,n));return n(),()=>{for(let o of r)o()}}
var ut=25;function ft(t){let e=new Map,n=null,r=!1,o=()=>{let a=n;r=!0;try{for(let s of dt(a))t.set(
s,a[s])}finally{n=null,r=!1}t.save_changes()};return{get:a=>n&&a in n?n[a]:t.get(a),put(a){n||setTimeout(
o,ut),n={...n,...a};let s=Object.keys(a).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{r||s()},i=e.get(a)??new Set;return e.set(a,i.add(s)),t.on(a,c),()=>{i.delete(
s),t.off(a,c)}}}}function dt(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function N(t){let e=G(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,r=>r/
255);if(t.type==="int8"){let r=new Float32Array(G(t.scale).buffer),o=e.length/r.length,a=new Int8Array(
e.buffer);return Float32Array.from(a,(s,c)=>s*r[Math.floor(c/o)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function J(t,e){let n=N(t),r=Math.round(n.length/e);return Array.
from({length:r},(o,a)=>n.subarray(a*e,(a+1)*e))}var P={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function O(t){return t.map(({weight:e,bias:n,activation:r})=>{
if(!Object.hasOwn(P,String(r)))throw new Error(`no activation is called ${r}`);return{weight:N(e),bias:N(
n),activation:r}})}function ht(t,{weight:e,bias:n,activation:r}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let o=P[String(r)],a=new Float32Array(
n.length);for(let s=0,c=0;s<a.length;s++){let i=n[s];for(let p=0;p<t.length;p++,c++)i+=e[c]*t[p];a[s]=
o(i)}return a}function C(t,e){return t.reduce(ht,e)}function Q(t,e,[n,r],o={}){let{columns:a=e.length,low:s=0,high:c=1}=o,i=Math.max(1,Math.round(r/14)),
p=Math.ceil(e.length/a),u=a*(r+i)-i,d=p*(n+i)-i;t.width!==u&&(t.width=u),t.height!==d&&(t.height=d);
let h=t.getContext("2d"),g=h.createImageData(u,d),m=255/(c-s);e.forEach((v,M)=>{let k=Math.floor(M/a)*
(n+i)*u+M%a*(r+i);for(let x=0;x<v.length;x++){let b=4*(k+Math.floor(x/r)*u+x%r),y=(v[x]-s)*m;g.data[b]=
y,g.data[b+1]=y,g.data[b+2]=y,g.data[b+3]=255}}),h.putImageData(g,0,0)}function X(t,e=2){let n=f("div",{class:"aelib-strips"}),r=[],o=()=>{let s=f("div",{class:"aelib-name"}),
c=f("canvas",{role:"img"});return n.append(s,c),{words:s,canvas:c}};return{node:n,draw:(s,{shape:c=t,
zoom:i=e,...p}={})=>{s.forEach(([u,d],h)=>{r[h]??=o();let{words:g,canvas:m}=r[h];Q(m,d,c,p),m.style.
width=`${i*m.width}px`,m.setAttribute("aria-label",`${u}: ${d.length} images`),g.textContent=u});for(let{
words:u,canvas:d}of r.splice(s.length))u.remove(),d.remove()}}}function pt(t,e){let n=0;for(let r=0;r<t.length;r++)n+=(t[r]-e[r])**2;return n}function Z(t,e){return t.reduce((r,o,a)=>r+pt(o,e[a]),0)/t.length}var I="var(--aelib-denoising)",z="var(--aelib-deep)",L="var(--aelib-other)";function gt({model:t,el:e}){
let{shape:n,images:r,sizes:o,levels:a,fine_tuned:s}=t.get("payload"),c=J(r,n[0]*n[1]),i=a.map(({encoder:l})=>O(
l)),p=a.map(({decoder:l})=>O(l)),u=s?[...O(s.encoder),...O(s.decoder)]:null,d=a.length,h=[...Array(d+
(u?2:1)).keys()],m=W(q(t,"step","step",h,l=>l>d?"fine-tuning":l?`autoencoder ${l}`:"start")),v=$("sv\
g",{class:"aelib-chart",role:"img"}),M=X(n),k=R(),x=_([["trained now",I],["kept as it is",z],["not t\
here yet",L]]);e.append(m.node,T(f("div",{},v,x),M.node),k);let b=(l,w)=>{if(u&&w>d)return C(u,l);let A=i.
slice(0,w).reduce((E,S)=>C(S,E),l);return p.slice(0,w).reduceRight((E,S)=>C(S,E),A)},y=B(l=>c.map(w=>b(
w,l)));return Y(t,["step"],()=>{m.follow();let l=t.get("step"),w=y(l);wt(v,o,l);let[A,E]=[c,w];M.draw(
Object.entries(l?{original:A,reconstruction:E}:{original:A}));let S=Z(w,c).toFixed(1);k.textContent=
mt(o,l)+(l?` Squared error per image, on these ${w.length}: ${S}.`:"")})}function mt(t,e){let n=t.length-
1;if(e===0)return"Nothing is trained yet.";if(e>n)return"All layers are trained together, starting f\
rom where the steps before left them.";let r=Array.from({length:e},(s,c)=>`W${e-c}'`),o=e===1?"the i\
mages":`the codes of layer ${e-1}`,a=[""," Layer 1 stays as it is."][e-1]??` Layers 1 to ${e-1} stay\
 as they are.`;return`Autoencoder ${e} (${t[e-1]} → ${t[e]} → ${t[e-1]}) learns to reproduce ${o}\
.${a} Decoding goes through ${r.join(", then ")}.`}function wt(t,e,n){let r=e.length-1,o=[...e,...e.
slice(0,-1).reverse()],[a,s]=[380/o.length,200],c=Math.max(...e),i=d=>24+130*Math.log(d)/Math.log(c),
p=Math.min(n,r);t.setAttribute("viewBox",`0 0 400 ${s+40}`),t.setAttribute("aria-label",`the layers ${o.
join(", ")}; autoencoders trained: ${p} of ${r}`);let u=o.flatMap((d,h)=>{let g=10+a*(h+.5),m=i(d)/2,
v={x:g-7,y:s/2-m,width:14,height:2*m,rx:3},M=$("text",{x:g,y:s+2,"text-anchor":"middle"},String(d)),
k=Math.min(h,o.length-1-h),b=n>r||k<=n?{fill:"var(--aelib-ink)","fill-opacity":.75}:{fill:L,"fill-op\
acity":.25},y=[$("rect",{...v,...b}),M];if(h===o.length-1)return y;let D=h>=r,l=D?o.length-1-h:h+1,w=n>
r||l===n?I:l<n?z:L,A=`W${l}${D?"'":""}`;return[...y,...xt(g+9,g+a-9,s,A,w)]});t.replaceChildren(...u)}
function xt(t,e,n,r,o){let a=n/2,s={class:"aelib-line",stroke:o},i=$("path",{...s,...o===L?{"stroke-\
dasharray":"3 4"}:{},d:`M${t},${a}H${e}`}),p=$("path",{...s,d:`M${e-6},${a-5}L${e},${a}L${e-6},${a+5}`}),
u={x:(t+e)/2,y:n+26,"text-anchor":"middle",style:`fill:${o}`,"font-weight":o===I?700:400};return[$("\
g",{class:o===L?"aelib-faint":""},i,p),$("text",u,r)]}var bt=V(gt);return at(yt);})();
widget = widget.default;
export { widget as default };
