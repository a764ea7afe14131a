"use strict";var widget=(()=>{var I=Object.defineProperty;var nt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var at=(t,e)=>{for(var n in e)I(t,n,{get:e[n],enumerable:!0})},st=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of ot(e))!rt.call(t,r)&&r!==n&&I(t,r,{get:()=>e[r],enumerable:!(o=
nt(e,r))||o.enumerable});return t};var ct=t=>st(I({},"__esModule",{value:!0}),t);var Mt={};at(Mt,{default:()=>vt});function _(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function f(t,e={},...n){return _(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return _(o,e,n)}function R(t){let e=t.map(([n,o,r=""])=>f(
"span",{},f("i",{class:r,style:`color:${o}`}),n));return f("div",{class:"aelib-legend"},...e)}function T(t=""){
return f("p",{class:"aelib-note"},t)}function q(){return f("p",{class:"aelib-readout","aria-live":"p\
olite"})}function W(...t){return f("div",{class:"aelib-beside"},...t)}var it={"data-lm-suppress-shortcuts":"true"};function B(t,e,n,o,r=String){let a={type:"range",min:0,
max:o.length-1,step:1},s=f("input",{...a,"aria-label":n,...it}),c=f("span",{class:"aelib-value"}),i=()=>{
let l=r(t.get(e));s.value=String(lt(o,t.get(e))),s.setAttribute("aria-valuetext",l),c.textContent=l};
return s.addEventListener("input",()=>ut(t,e,o[Number(s.value)])),{node:f("label",{class:"aelib-cont\
rol"},f("span",{},n),s,c),follow:i}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(
r=>Math.abs(Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function H(...t){return{node:f("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function ut(t,e,n){t.put({[e]:n})}function K(t,e=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
r),n.size>e&&n.delete(n.keys().next().value),r}}var U=Symbol.for("aelib.models"),ft="aelib-model";function V(){let t=globalThis;return t[U]??=new Map,
t[U]}function Y(t,e){V().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ft));return()=>{V().delete(t)}}function G(t){return{initialize({model:e}){return Y(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:pt(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(f("p",{class:"aelib-error"},
r)),o}}}}function J(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var dt=25;function pt(t){let e=new Map,n=null,o=!1,r=()=>{let a=n;o=!0;try{for(let s of ht(a))t.set(
s,a[s])}finally{n=null,o=!1}t.save_changes()};return{get:a=>n&&a in n?n[a]:t.get(a),put(a){n||setTimeout(
r,dt),n={...n,...a};let s=Object.keys(a).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},i=e.get(a)??new Set;return e.set(a,i.add(s)),t.on(a,c),()=>{i.delete(
s),t.off(a,c)}}}}function ht(t){return Object.keys(t)}function P(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function D(t){let e=P(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(P(t.scale).buffer),r=e.length/o.length,a=new Int8Array(
e.buffer);return Float32Array.from(a,(s,c)=>s*o[Math.floor(c/r)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function Q(t,e){let n=D(t),o=Math.round(n.length/e);return Array.
from({length:o},(r,a)=>n.subarray(a*e,(a+1)*e))}var X={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function S(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(X,String(o)))throw new Error(`no activation is called ${o}`);return{weight:D(e),bias:D(
n),activation:o}})}function gt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=X[String(o)],a=new Float32Array(
n.length);for(let s=0,c=0;s<a.length;s++){let i=n[s];for(let g=0;g<t.length;g++,c++)i+=e[c]*t[g];a[s]=
r(i)}return a}function F(t,e){return t.reduce(gt,e)}function Z(t,e,[n,o],r={}){let{columns:a=e.length,low:s=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
g=Math.ceil(e.length/a),l=a*(o+i)-i,d=g*(n+i)-i;t.width!==l&&(t.width=l),t.height!==d&&(t.height=d);
let p=t.getContext("2d"),h=p.createImageData(l,d),m=255/(c-s);e.forEach((v,M)=>{let A=Math.floor(M/a)*
(n+i)*l+M%a*(o+i);for(let x=0;x<v.length;x++){let b=4*(A+Math.floor(x/o)*l+x%o),y=(v[x]-s)*m;h.data[b]=
y,h.data[b+1]=y,h.data[b+2]=y,h.data[b+3]=255}}),p.putImageData(h,0,0)}function mt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function z(t,e=2){let n=f("div",{class:"aelib-strips"}),o=[],r=()=>{let s=f("div",{class:"aelib-name"}),
c=f("canvas",{role:"img"});return n.append(s,c),{words:s,canvas:c}};return{node:n,draw:(s,{shape:c=t,
zoom:i=e,...g}={})=>{s.forEach(([l,d],p)=>{o[p]??=r();let{words:h,canvas:m}=o[p];Z(m,d,c,g),mt(m,i),
m.setAttribute("aria-label",`${l}: ${d.length} images`),h.textContent=l});for(let{words:l,canvas:d}of o.
splice(s.length))l.remove(),d.remove()}}}function wt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function tt(t,e){return t.reduce((o,r,a)=>o+wt(r,e[a]),0)/t.length}var j="var(--aelib-denoising)",et="var(--aelib-deep)",O="var(--aelib-other)";function xt({model:t,el:e}){
let{shape:n,images:o,sizes:r,levels:a,fine_tuned:s}=t.get("payload"),c=Q(o,n[0]*n[1]),i=a.map(({encoder:u})=>S(
u)),g=a.map(({decoder:u})=>S(u)),l=s?[...S(s.encoder),...S(s.decoder)]:null,d=a.length,p=[...Array(d+
(l?2:1)).keys()],h=u=>u>d?"fine-tuning":u?`autoencoder ${u}`:"start",m=H(B(t,"step","step",p,h)),v=$(
"svg",{class:"aelib-chart",role:"img"}),M=z(n),A=q(),x=T(),b=R([["trained now",j],["kept as it is",et],
["not there yet",O]]);e.append(m.node,W(f("div",{},v,b),M.node),x,A);let y=(u,w)=>{if(l&&w>d)return F(
l,u);let C=i.slice(0,w).reduce((k,E)=>F(E,k),u);return g.slice(0,w).reduceRight((k,E)=>F(E,k),C)},L=K(
u=>c.map(w=>y(w,u)));return J(t,["step"],()=>{m.follow();let u=t.get("step"),w=L(u);yt(v,r,u);let[C,
k]=[c,w];M.draw(Object.entries(u?{original:C,reconstruction:k}:{original:C}));let E=tt(w,c).toFixed(
1);x.textContent=bt(r,u),A.textContent=u?`${h(u)}: squared error per image, on these ${w.length}: ${E}\
.`:""})}function bt(t,e){let n=t.length-1;if(e===0)return"Nothing is trained yet.";if(e>n)return"All\
 layers are trained together, starting from where the steps before left them.";let o=Array.from({length:e},
(s,c)=>`W${e-c}'`),r=e===1?"the images":`the codes of layer ${e-1}`,a=[""," Layer 1 stays as it is."][e-
1]??` Layers 1 to ${e-1} stay as they are.`;return`Autoencoder ${e} (${t[e-1]} → ${t[e]} → ${t[e-
1]}) learns to reproduce ${r}.${a} Decoding goes through ${o.join(", then ")}.`}function yt(t,e,n){let o=e.
length-1,r=[...e,...e.slice(0,-1).reverse()],[a,s]=[380/r.length,200],c=Math.max(...e),i=d=>24+130*Math.
log(d)/Math.log(c),g=Math.min(n,o);t.setAttribute("viewBox",`0 0 400 ${s+40}`),t.setAttribute("aria-\
label",`the layers ${r.join(", ")}; autoencoders trained: ${g} of ${o}`);let l=r.flatMap((d,p)=>{let h=10+
a*(p+.5),m=i(d)/2,v={x:h-7,y:s/2-m,width:14,height:2*m,rx:3},M=$("text",{x:h,y:s+2,"text-anchor":"mi\
ddle"},String(d)),A=Math.min(p,r.length-1-p),b=n>o||A<=n?{fill:"var(--aelib-ink)","fill-opacity":.75}:
{fill:O,"fill-opacity":.25},y=[$("rect",{...v,...b}),M];if(p===r.length-1)return y;let L=p>=o,N=L?r.
length-1-p:p+1,u=n>o||N===n?j:N<n?et:O,w=`W${N}${L?"'":""}`;return[...y,...$t(h+9,h+a-9,s,w,u)]});t.
replaceChildren(...l)}function $t(t,e,n,o,r){let a=n/2,s={class:"aelib-line",stroke:r},i=$("path",{...s,
...r===O?{"stroke-dasharray":"3 4"}:{},d:`M${t},${a}H${e}`}),g=$("path",{...s,d:`M${e-6},${a-5}L${e}\
,${a}L${e-6},${a+5}`}),l={x:(t+e)/2,y:n+26,"text-anchor":"middle",style:`fill:${r}`,"font-weight":r===
j?700:400};return[$("g",{class:r===O?"aelib-faint":""},i,g),$("text",l,o)]}var vt=G(xt);return ct(Mt);})();
widget = widget.default;
export { widget as default };
