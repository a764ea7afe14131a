"use strict";var widget=(()=>{var v=Object.defineProperty;var et=Object.getOwnPropertyDescriptor;var nt=Object.getOwnPropertyNames;var ot=Object.prototype.hasOwnProperty;var rt=(t,e)=>{for(var n in e)v(t,n,{get:e[n],enumerable:!0})},at=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let a of nt(e))!ot.call(t,a)&&a!==n&&v(t,a,{get:()=>e[a],enumerable:!(o=
et(e,a))||o.enumerable});return t};var st=t=>at(v({},"__esModule",{value:!0}),t);var yt={};rt(yt,{default:()=>xt});function it(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function c(t,e={},...n){return it(document.createElement(t),e,n)}function C(t=""){return c("p",{class:"aelib-note"},t)}function F(){return c("p",{class:"aelib-readou\
t","aria-live":"polite"})}function D(...t){return c("div",{class:"aelib-beside"},...t)}var A={"data-lm-suppress-shortcuts":"true"};function O(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=c("input",{...r,"aria-label":n,...A}),i=c("span",{class:"aelib-value"}),u=()=>{let f=a(
t.get(e));s.value=String(ct(o,t.get(e))),s.setAttribute("aria-valuetext",f),i.textContent=f};return s.
addEventListener("input",()=>_(t,e,o[Number(s.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),s,i),follow:u}}function ct(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function j(t,e,n,o){let a=o.map(i=>c("option",
{value:i},i)),r=c("select",{"aria-label":n,...A},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>_(t,e,o[r.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),r),follow:s}}function L(t,e){let n=c("button",{type:"button",...A},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function q(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function _(t,e,n){t.put({[e]:n})}var $=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var M={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function P(t,e,n,o){if(!Object.hasOwn(M,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=M[e],r=new $(o);return t.map(s=>a(s,n,
r))}var U=Symbol.for("aelib.models"),ut="aelib-model";function B(){let t=globalThis;return t[U]??=new Map,
t[U]}function W(t,e){B().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ut));return()=>{B().delete(t)}}function H(t){return{initialize({model:e}){return W(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:pt(e),el:n,manager:e.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
a)),o}}}}function K(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),()=>{for(let a of o)a()}}
var lt=25;function pt(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{for(let s of ft(r))t.set(
s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
a,lt),n={...n,...r};let s=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
s))i()},on(r,s){let i=()=>{o||s()},u=e.get(r)??new Set;return e.set(r,u.add(s)),t.on(r,i),()=>{u.delete(
s),t.off(r,i)}}}}function ft(t){return Object.keys(t)}function V(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function S(t){let e=V(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(V(t.scale).buffer),a=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function Y(t,e){let n=S(t),o=Math.round(n.length/e);return Array.
from({length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function I(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(e),bias:S(
n),activation:o}})}function dt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=G[String(o)],r=new Float32Array(
n.length);for(let s=0,i=0;s<r.length;s++){let u=n[s];for(let h=0;h<t.length;h++,i++)u+=e[i]*t[h];r[s]=
a(u)}return r}function J(t,e){return t.reduce(dt,e)}function Q(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:i=1}=a,u=Math.max(1,Math.round(o/14)),
h=Math.ceil(e.length/r),f=r*(o+u)-u,x=h*(n+u)-u;t.width!==f&&(t.width=f),t.height!==x&&(t.height=x);
let k=t.getContext("2d"),m=k.createImageData(f,x),N=255/(i-s);e.forEach((l,g)=>{let w=Math.floor(g/r)*
(n+u)*f+g%r*(o+u);for(let p=0;p<l.length;p++){let d=4*(w+Math.floor(p/o)*f+p%o),y=(l[p]-s)*N;m.data[d]=
y,m.data[d+1]=y,m.data[d+2]=y,m.data[d+3]=255}}),k.putImageData(m,0,0)}function ht(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function E(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(s,i,u)=>{Q(n,s,t,u),ht(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function X(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function mt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function R(t,e){return-10*
Math.log10(mt(t,e)/e.length)}var gt=20,Z=t=>t.toFixed(2);function wt({model:t,el:e}){let{shape:n,images:o,networks:a,rescaled:r}=t.
get("payload"),s=Y(o,n[0]*n[1]),i=[...a,...r].map(({name:l,encoder:g,decoder:w},p)=>({name:l,layers:[
...I(g),...I(w)],brighter:p>=a.length,picture:E(n,5)})),u=q(j(t,"kind","noise",Object.keys(M)),O(t,"\
amount","amount, p or s",X(0,1,gt+1),Z),O(t,"image","image",[...s.keys()],l=>`no. ${l+1}`),L(t,"draw\
 the noise again")),h=E(n,5),f=E(n,5),x=F(),k=[h,f,...i.map(l=>l.picture)],m=C();return e.append(u.node,
D(...k.map(({node:l})=>l)),x,m),K(t,["kind","amount","image","seed"],()=>{u.follow();let[l,g]=[t.get(
"kind"),t.get("amount")],w=s[t.get("image")],p=P(w,l,g,t.get("seed"));h.draw([w],"original");let d=[
`corrupted: ${z(R(p,w))}`];f.draw([p],d[0]);for(let b of i){let T=J(b.layers,b.brighter?bt(p,l,g):p);
d.push(`${b.name}: ${z(R(T,w))}`),b.picture.draw([T],d[d.length-1])}let{symbol:y,amount:tt}=M[l];x.textContent=
`${y} = ${Z(g)}. ${d.join("; ")}.`,m.textContent=`${y}: ${tt}. Decibels (PSNR) say how near a pictur\
e is to the original: 10 more are a tenth of the mean squared error.`+(p.some(b=>b<0||b>1)?" What li\
es beyond black and white counts, though it cannot be drawn.":"")})}function bt(t,e,n){return e==="m\
asking"&&n<1?t.map(o=>o/(1-n)):t}function z(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equal"}
var xt=H(wt);return st(yt);})();
widget = widget.default;
export { widget as default };
