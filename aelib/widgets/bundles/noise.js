"use strict";var widget=(()=>{var v=Object.defineProperty;var X=Object.getOwnPropertyDescriptor;var Z=Object.getOwnPropertyNames;var z=Object.prototype.hasOwnProperty;var tt=(t,e)=>{for(var n in e)v(t,n,{get:e[n],enumerable:!0})},et=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let a of Z(e))!z.call(t,a)&&a!==n&&v(t,a,{get:()=>e[a],enumerable:!(o=X(
e,a))||o.enumerable});return t};var nt=t=>et(v({},"__esModule",{value:!0}),t);var ht={};tt(ht,{default:()=>mt});function ot(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function u(t,e={},...n){return ot(document.createElement(t),e,n)}function F(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function R(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var A={"data-lm-suppress-shortcuts":"true"};function O(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=u("input",{...r,"aria-label":n,...A}),i=u("span",{class:"aelib-value"}),c=()=>{let p=a(
t.get(e));s.value=String(rt(o,t.get(e))),s.setAttribute("aria-valuetext",p),i.textContent=p};return s.
addEventListener("input",()=>j(t,e,o[Number(s.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),s,i),follow:c}}function rt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function C(t,e,n,o){let a=o.map(i=>u("option",
{value:i},i)),r=u("select",{"aria-label":n,...A},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>j(t,e,o[r.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),r),follow:s}}function T(t,e){let n=u("button",{type:"button",...A},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function L(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function j(t,e,n){t.put({[e]:n})}var M=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var y={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function D(t,e,n,o){if(!Object.hasOwn(y,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=y[e],r=new M(o);return t.map(s=>a(s,n,
r))}var q=Symbol.for("aelib.models"),at="aelib-model";function _(){let t=globalThis;return t[q]??=new Map,
t[q]}function P(t,e){_().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(at));return()=>{_().delete(t)}}function U(t){return{initialize({model:e}){return P(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:it(e),el:n,manager:e.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(u("p",{class:"aelib-error"},
a)),o}}}}function B(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),()=>{for(let a of o)a()}}
var st=25;function it(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{for(let s of ct(r))t.set(
s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
a,st),n={...n,...r};let s=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
s))i()},on(r,s){let i=()=>{o||s()},c=e.get(r)??new Set;return e.set(r,c.add(s)),t.on(r,i),()=>{c.delete(
s),t.off(r,i)}}}}function ct(t){return Object.keys(t)}function W(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function k(t){let e=W(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(W(t.scale).buffer),a=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function H(t,e){let n=k(t),o=Math.round(n.length/e);return Array.
from({length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var K={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function N(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(K,String(o)))throw new Error(`no activation is called ${o}`);return{weight:k(e),bias:k(
n),activation:o}})}function ut(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=K[String(o)],r=new Float32Array(
n.length);for(let s=0,i=0;s<r.length;s++){let c=n[s];for(let d=0;d<t.length;d++,i++)c+=e[i]*t[d];r[s]=
a(c)}return r}function V(t,e){return t.reduce(ut,e)}function Y(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:i=1}=a,c=Math.max(1,Math.round(o/14)),
d=Math.ceil(e.length/r),p=r*(o+c)-c,x=d*(n+c)-c;t.width!==p&&(t.width=p),t.height!==x&&(t.height=x);
let S=t.getContext("2d"),l=S.createImageData(p,x),w=255/(i-s);e.forEach((m,h)=>{let E=Math.floor(h/r)*
(n+c)*p+h%r*(o+c);for(let g=0;g<m.length;g++){let f=4*(E+Math.floor(g/o)*p+g%o),b=(m[g]-s)*w;l.data[f]=
b,l.data[f+1]=b,l.data[f+2]=b,l.data[f+3]=255}}),S.putImageData(l,0,0)}function lt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function $(t,e=2){let n=u("canvas",{role:"img"}),o=u("figcapt\
ion");return{node:u("figure",{class:"aelib-picture"},n,o),draw:(s,i,c)=>{Y(n,s,t,c),lt(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function G(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function pt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function I(t,e){return-10*
Math.log10(pt(t,e)/e.length)}var ft=20,J=t=>t.toFixed(2);function dt({model:t,el:e}){let{shape:n,images:o,networks:a}=t.get("payl\
oad"),r=H(o,n[0]*n[1]),s=a.map(({name:l,encoder:w,decoder:m})=>({name:l,layers:[...N(w),...N(m)],picture:$(
n,5)})),i=L(C(t,"kind","noise",Object.keys(y)),O(t,"amount","amount, p or s",G(0,1,ft+1),J),O(t,"ima\
ge","image",[...r.keys()],l=>`no. ${l+1}`),T(t,"draw the noise again")),c=$(n,5),d=$(n,5),p=F(),x=[c,
d,...s.map(l=>l.picture)];return e.append(i.node,R(...x.map(({node:l})=>l)),p),B(t,["kind","amount",
"image","seed"],()=>{i.follow();let[l,w]=[t.get("kind"),t.get("amount")],m=r[t.get("image")],h=D(m,l,
w,t.get("seed"));c.draw([m],"original"),d.draw([h],`corrupted: ${Q(I(h,m))}`);for(let f of s){let b=V(
f.layers,h);f.picture.draw([b],`${f.name}: ${Q(I(b,m))}`)}let{symbol:E,amount:g}=y[l];p.textContent=
`${E} = ${J(w)}: ${g}. Decibels (PSNR) say how near a picture is to the original: 10 more are a tent\
h of the mean squared error.`+(h.some(f=>f<0||f>1)?" What lies beyond black and white counts, though\
 it cannot be drawn.":"")})}function Q(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equal"}var mt=U(
dt);return nt(ht);})();
widget = widget.default;
export { widget as default };
