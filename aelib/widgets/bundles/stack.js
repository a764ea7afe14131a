"use strict";var widget=(()=>{var F=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,e)=>{for(var n in e)F(t,n,{get:e[n],enumerable:!0})},rt=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of et(e))!nt.call(t,r)&&r!==n&&F(t,r,{get:()=>e[r],enumerable:!(o=
tt(e,r))||o.enumerable});return t};var at=t=>rt(F({},"__esModule",{value:!0}),t);var $t={};ot($t,{default:()=>yt});function j(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function f(t,e={},...n){return j(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return j(o,e,n)}function _(t){let e=t.map(([n,o])=>f(
"span",{},f("i",{style:`background:${o}`}),n));return f("div",{class:"aelib-legend"},...e)}function R(){
return f("p",{class:"aelib-readout","aria-live":"polite"})}function T(...t){return f("div",{class:"a\
elib-beside"},...t)}var st={"data-lm-suppress-shortcuts":"true"};function q(t,e,n,o,r=String){let a={type:"range",min:0,
max:o.length-1,step:1},s=f("input",{...a,"aria-label":n,...st}),c=f("span",{class:"aelib-value"}),i=()=>{
let u=r(t.get(e));s.value=String(ct(o,t.get(e))),s.setAttribute("aria-valuetext",u),c.textContent=u};
return s.addEventListener("input",()=>it(t,e,o[Number(s.value)])),{node:f("label",{class:"aelib-cont\
rol"},f("span",{},n),s,c),follow:i}}function ct(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(
r=>Math.abs(Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function W(...t){return{node:f("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function it(t,e,n){t.put({[e]:n})}function B(t,e=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
r),n.size>e&&n.delete(n.keys().next().value),r}}var H=Symbol.for("aelib.models"),lt="aelib-model";function K(){let t=globalThis;return t[H]??=new Map,
t[H]}function U(t,e){K().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(lt));return()=>{K().delete(t)}}function V(t){return{initialize({model:e}){return U(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ft(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(f("p",{class:"aelib-error"},
r)),o}}}}function Y(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var ut=25;function ft(t){let e=new Map,n=null,o=!1,r=()=>{let a=n;o=!0;try{for(let s of dt(a))t.set(
s,a[s])}finally{n=null,o=!1}t.save_changes()};return{get:a=>n&&a in n?n[a]:t.get(a),put(a){n||setTimeout(
r,ut),n={...n,...a};let s=Object.keys(a).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},i=e.get(a)??new Set;return e.set(a,i.add(s)),t.on(a,c),()=>{i.delete(
s),t.off(a,c)}}}}function dt(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function N(t){let e=G(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(G(t.scale).buffer),r=e.length/o.length,a=new Int8Array(
e.buffer);return Float32Array.from(a,(s,c)=>s*o[Math.floor(c/r)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function J(t,e){let n=N(t),o=Math.round(n.length/e);return Array.
from({length:o},(r,a)=>n.subarray(a*e,(a+1)*e))}var P={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function O(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(P,String(o)))throw new Error(`no activation is called ${o}`);return{weight:N(e),bias:N(
n),activation:o}})}function ht(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=P[String(o)],a=new Float32Array(
n.length);for(let s=0,c=0;s<a.length;s++){let i=n[s];for(let p=0;p<t.length;p++,c++)i+=e[c]*t[p];a[s]=
r(i)}return a}function C(t,e){return t.reduce(ht,e)}function Q(t,e,[n,o],r={}){let{columns:a=e.length,low:s=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
p=Math.ceil(e.length/a),u=a*(o+i)-i,d=p*(n+i)-i;t.width!==u&&(t.width=u),t.height!==d&&(t.height=d);
let h=t.getContext("2d"),g=h.createImageData(u,d),m=255/(c-s);e.forEach((v,M)=>{let k=Math.floor(M/a)*
(n+i)*u+M%a*(o+i);for(let b=0;b<v.length;b++){let x=4*(k+Math.floor(b/o)*u+b%o),y=(v[b]-s)*m;g.data[x]=
y,g.data[x+1]=y,g.data[x+2]=y,g.data[x+3]=255}}),h.putImageData(g,0,0)}function pt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function X(t,e=2){let n=f("div",{class:"aelib-strips"}),o=[],r=()=>{let s=f("div",{class:"aelib-name"}),
c=f("canvas",{role:"img"});return n.append(s,c),{words:s,canvas:c}};return{node:n,draw:(s,{shape:c=t,
zoom:i=e,...p}={})=>{s.forEach(([u,d],h)=>{o[h]??=r();let{words:g,canvas:m}=o[h];Q(m,d,c,p),pt(m,i),
m.setAttribute("aria-label",`${u}: ${d.length} images`),g.textContent=u});for(let{words:u,canvas:d}of o.
splice(s.length))u.remove(),d.remove()}}}function gt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function Z(t,e){return t.reduce((o,r,a)=>o+gt(r,e[a]),0)/t.length}var I="var(--aelib-denoising)",z="var(--aelib-deep)",L="var(--aelib-other)";function mt({model:t,el:e}){
let{shape:n,images:o,sizes:r,levels:a,fine_tuned:s}=t.get("payload"),c=J(o,n[0]*n[1]),i=a.map(({encoder:l})=>O(
l)),p=a.map(({decoder:l})=>O(l)),u=s?[...O(s.encoder),...O(s.decoder)]:null,d=a.length,h=[...Array(d+
(u?2:1)).keys()],m=W(q(t,"step","step",h,l=>l>d?"fine-tuning":l?`autoencoder ${l}`:"start")),v=$("sv\
g",{class:"aelib-chart",role:"img"}),M=X(n),k=R(),b=_([["trained now",I],["kept as it is",z],["not t\
here yet",L]]);e.append(m.node,T(f("div",{},v,b),M.node),k);let x=(l,w)=>{if(u&&w>d)return C(u,l);let A=i.
slice(0,w).reduce((S,E)=>C(E,S),l);return p.slice(0,w).reduceRight((S,E)=>C(E,S),A)},y=B(l=>c.map(w=>x(
w,l)));return Y(t,["step"],()=>{m.follow();let l=t.get("step"),w=y(l);bt(v,r,l);let[A,S]=[c,w];M.draw(
Object.entries(l?{original:A,reconstruction:S}:{original:A}));let E=Z(w,c).toFixed(1);k.textContent=
wt(r,l)+(l?` Squared error per image, on these ${w.length}: ${E}.`:"")})}function wt(t,e){let n=t.length-
1;if(e===0)return"Nothing is trained yet.";if(e>n)return"All layers are trained together, starting f\
rom where the steps before left them.";let o=Array.from({length:e},(s,c)=>`W${e-c}'`),r=e===1?"the i\
mages":`the codes of layer ${e-1}`,a=[""," Layer 1 stays as it is."][e-1]??` Layers 1 to ${e-1} stay\
 as they are.`;return`Autoencoder ${e} (${t[e-1]} → ${t[e]} → ${t[e-1]}) learns to reproduce ${r}\
.${a} Decoding goes through ${o.join(", then ")}.`}function bt(t,e,n){let o=e.length-1,r=[...e,...e.
slice(0,-1).reverse()],[a,s]=[380/r.length,200],c=Math.max(...e),i=d=>24+130*Math.log(d)/Math.log(c),
p=Math.min(n,o);t.setAttribute("viewBox",`0 0 400 ${s+40}`),t.setAttribute("aria-label",`the layers ${r.
join(", ")}; autoencoders trained: ${p} of ${o}`);let u=r.flatMap((d,h)=>{let g=10+a*(h+.5),m=i(d)/2,
v={x:g-7,y:s/2-m,width:14,height:2*m,rx:3},M=$("text",{x:g,y:s+2,"text-anchor":"middle"},String(d)),
k=Math.min(h,r.length-1-h),x=n>o||k<=n?{fill:"var(--aelib-ink)","fill-opacity":.75}:{fill:L,"fill-op\
acity":.25},y=[$("rect",{...v,...x}),M];if(h===r.length-1)return y;let D=h>=o,l=D?r.length-1-h:h+1,w=n>
o||l===n?I:l<n?z:L,A=`W${l}${D?"'":""}`;return[...y,...xt(g+9,g+a-9,s,A,w)]});t.replaceChildren(...u)}
function xt(t,e,n,o,r){let a=n/2,s={class:"aelib-line",stroke:r},i=$("path",{...s,...r===L?{"stroke-\
dasharray":"3 4"}:{},d:`M${t},${a}H${e}`}),p=$("path",{...s,d:`M${e-6},${a-5}L${e},${a}L${e-6},${a+5}`}),
u={x:(t+e)/2,y:n+26,"text-anchor":"middle",style:`fill:${r}`,"font-weight":r===I?700:400};return[$("\
g",{class:r===L?"aelib-faint":""},i,p),$("text",u,o)]}var yt=V(mt);return at($t);})();
widget = widget.default;
export { widget as default };
