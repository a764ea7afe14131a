"use strict";var widget=(()=>{var O=Object.defineProperty;var ot=Object.getOwnPropertyDescriptor;var rt=Object.getOwnPropertyNames;var at=Object.prototype.hasOwnProperty;var st=(t,e)=>{for(var n in e)O(t,n,{get:e[n],enumerable:!0})},it=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let a of rt(e))!at.call(t,a)&&a!==n&&O(t,a,{get:()=>e[a],enumerable:!(o=
ot(e,a))||o.enumerable});return t};var ct=t=>it(O({},"__esModule",{value:!0}),t);var $t={};st($t,{default:()=>Mt});function ut(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function c(t,e={},...n){return ut(document.createElement(t),e,n)}function F(t=""){return c("p",{class:"aelib-note"},t)}function D(){return c("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return c("div",{class:"aelib-beside"},...t)}var I={"data-lm-suppress-shortcuts":"true"};function R(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=c("input",{...r,"aria-label":n,...I}),i=c("span",{class:"aelib-value"}),u=()=>{let p=a(
t.get(e));s.value=String(lt(o,t.get(e))),s.setAttribute("aria-valuetext",p),i.textContent=p};return s.
addEventListener("input",()=>P(t,e,o[Number(s.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),s,i),follow:u}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function L(t,e,n,o){let a=o.map(i=>c("option",
{value:i},i)),r=c("select",{"aria-label":n,...I},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>P(t,e,o[r.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),r),follow:s}}function q(t,e){let n=c("button",{type:"button",...I},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function _(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function P(t,e,n){t.put({[e]:n})}var k=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var $={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function U(t,e,n,o){if(!Object.hasOwn($,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=$[e],r=new k(o);return t.map(s=>a(s,n,
r))}var B=Symbol.for("aelib.models"),pt="aelib-model";function W(){let t=globalThis;return t[B]??=new Map,
t[B]}function H(t,e){W().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(pt));return()=>{W().delete(t)}}function K(t){return{initialize({model:e}){return H(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:dt(e),el:n,manager:e.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
a)),o}}}}function V(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),()=>{for(let a of o)a()}}
var ft=25;function dt(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{for(let s of mt(r))t.set(
s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
a,ft),n={...n,...r};let s=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
s))i()},on(r,s){let i=()=>{o||s()},u=e.get(r)??new Set;return e.set(r,u.add(s)),t.on(r,i),()=>{u.delete(
s),t.off(r,i)}}}}function mt(t){return Object.keys(t)}function Y(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function S(t){let e=Y(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Y(t.scale).buffer),a=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function z(t,e){let n=S(t),o=Math.round(n.length/e);return Array.
from({length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function J(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(e),bias:S(
n),activation:o}})}function ht(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=G[String(o)],r=new Float32Array(
n.length);for(let s=0,i=0;s<r.length;s++){let u=n[s];for(let m=0;m<t.length;m++,i++)u+=e[i]*t[m];r[s]=
a(u)}return r}function Q(t,e){return t.reduce(ht,e)}function X(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:i=1}=a,u=Math.max(1,Math.round(o/14)),
m=Math.ceil(e.length/r),p=r*(o+u)-u,b=m*(n+u)-u;t.width!==p&&(t.width=p),t.height!==b&&(t.height=b);
let x=t.getContext("2d"),g=x.createImageData(p,b),v=255/(i-s);e.forEach((y,A)=>{let l=Math.floor(A/r)*
(n+u)*p+A%r*(o+u);for(let f=0;f<y.length;f++){let d=4*(l+Math.floor(f/o)*p+f%o),h=(y[f]-s)*v;g.data[d]=
h,g.data[d+1]=h,g.data[d+2]=h,g.data[d+3]=255}}),x.putImageData(g,0,0)}function gt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function E(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(s,i,u)=>{X(n,s,t,u),gt(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function Z(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function wt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function N(t,e){return-10*
Math.log10(wt(t,e)/e.length)}var bt=20,tt=t=>t.toFixed(2);function xt({model:t,el:e}){let{shape:n,images:o,networks:a,repairs:r}=t.
get("payload"),s=z(o,n[0]*n[1]),i=a.map(l=>[l.encoder,l.decoder].flatMap(J)),u=r.map(({name:l,network:f,
brighter:d})=>({name:l,layers:i[f],brighter:d,picture:E(n,5)})),m=_(L(t,"kind","noise",Object.keys($)),
R(t,"amount","amount, p or s",Z(0,1,bt+1),tt),R(t,"image","image",[...s.keys()],l=>`no. ${l+1}`),q(t,
"draw the noise again")),p=E(n,5),b=E(n,5),x=D(),g=[p,b,...u.map(l=>l.picture)],v=`max(90px, calc(va\
r(--aelib-zoom) * ${5*n[1]}px))`;for(let{node:l}of g)l.style.width=v;let y=F();return e.append(m.node,
j(...g.map(({node:l})=>l)),x,y),V(t,["kind","amount","image","seed"],()=>{m.follow();let[l,f]=[t.get(
"kind"),t.get("amount")],d=s[t.get("image")],h=U(d,l,f,t.get("seed"));p.draw([d],"original");let M=[
`corrupted: ${et(N(h,d))}`];b.draw([h],M[0]);for(let w of u){let C=Q(w.layers,w.brighter?yt(h,l,f):h);
M.push(`${w.name}: ${et(N(C,d))}`),w.picture.draw([C],M[M.length-1])}let{symbol:T,amount:nt}=$[l];x.
textContent=`${T} = ${tt(f)}. ${M.join("; ")}.`,y.textContent=`${T}: ${nt}. Decibels (PSNR) say how \
near a picture is to the original: 10 more are a tenth of the mean squared error.`+(h.some(w=>w<0||w>
1)?" What lies beyond black and white counts, though it cannot be drawn.":"")})}function yt(t,e,n){return e===
"masking"&&n<1?t.map(o=>o/(1-n)):t}function et(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"eq\
ual"}var Mt=K(xt);return ct($t);})();
widget = widget.default;
export { widget as default };
