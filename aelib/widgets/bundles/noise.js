"use strict";var widget=(()=>{var S=Object.defineProperty;var G=Object.getOwnPropertyDescriptor;var J=Object.getOwnPropertyNames;var Q=Object.prototype.hasOwnProperty;var X=(t,e)=>{for(var n in e)S(t,n,{get:e[n],enumerable:!0})},Z=(t,e,n,r)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let a of J(e))!Q.call(t,a)&&a!==n&&S(t,a,{get:()=>e[a],enumerable:!(r=G(e,a))||
r.enumerable});return t};var z=t=>Z(S({},"__esModule",{value:!0}),t);var lt={};X(lt,{default:()=>ut});function tt(t,e,n){for(let[r,a]of Object.entries(e))t.setAttribute(r,String(a));return t.append(...n),
t}function u(t,e={},...n){return tt(document.createElement(t),e,n)}function C(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function R(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var O={"data-lm-suppress-shortcuts":"true"};function E(t,e,n,r,a=String){let o={type:"range",min:0,max:r.
length-1,step:1},s=u("input",{...o,"aria-label":n,...O}),c=u("span",{class:"aelib-value"}),i=()=>{let p=a(
t.get(e));s.value=String(et(r,t.get(e))),s.setAttribute("aria-valuetext",p),c.textContent=p};return s.
addEventListener("input",()=>L(t,e,r[Number(s.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),s,c),follow:i}}function et(t,e){let n=t.indexOf(e);if(n>=0)return n;let r=t.map(a=>Math.abs(
Number(a)-Number(e)));return r.indexOf(Math.min(...r))}function F(t,e,n,r){let a=r.map(c=>u("option",
{value:c},c)),o=u("select",{"aria-label":n,...O},...a),s=()=>{o.value=String(t.get(e))};return o.addEventListener(
"change",()=>L(t,e,r[o.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),o),follow:s}}function T(t,e){let n=u("button",{type:"button",...O},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function j(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function L(t,e,n){t.put({[e]:n})}var k=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var y={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let r=n.uniform()<e,a=n.uniform()<.5?0:1;return r?a:t}}};function q(t,e,n,r){if(!Object.hasOwn(y,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=y[e],o=new k(r);return t.map(s=>a(s,n,
o))}function D(t){return{render({model:e,el:n}){n.classList.add("aelib-widget");try{return t({model:rt(e),
el:n,manager:e.widget_manager})}catch(r){let a=`This widget failed: ${r instanceof Error?r.message:r}`;
throw n.replaceChildren(u("p",{class:"aelib-error"},a)),r}}}}function P(t,e,n){let r=e.map(a=>t.on(`\
change:${a}`,n));return n(),()=>{for(let a of r)a()}}var nt=25;function rt(t){let e=new Map,n=null,r=!1,
a=()=>{let o=n;r=!0;try{for(let s of ot(o))t.set(s,o[s])}finally{n=null,r=!1}t.save_changes()};return{
get:o=>n&&o in n?n[o]:t.get(o),put(o){n||setTimeout(a,nt),n={...n,...o};let s=Object.keys(o).flatMap(
c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(s))c()},on(o,s){let c=()=>{r||s()},i=e.get(o)??
new Set;return e.set(o,i.add(s)),t.on(o,c),()=>{i.delete(s),t.off(o,c)}}}}function ot(t){return Object.
keys(t)}function _(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function M(t){let e=_(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,r=>r/
255);if(t.type==="int8"){let r=new Float32Array(_(t.scale).buffer),a=e.length/r.length,o=new Int8Array(
e.buffer);return Float32Array.from(o,(s,c)=>s*r[Math.floor(c/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function U(t,e){let n=M(t),r=Math.round(n.length/e);return Array.
from({length:r},(a,o)=>n.subarray(o*e,(o+1)*e))}var B={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function N(t){return t.map(({weight:e,bias:n,activation:r})=>{
if(!Object.hasOwn(B,String(r)))throw new Error(`no activation is called ${r}`);return{weight:M(e),bias:M(
n),activation:r}})}function at(t,{weight:e,bias:n,activation:r}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=B[String(r)],o=new Float32Array(
n.length);for(let s=0,c=0;s<o.length;s++){let i=n[s];for(let d=0;d<t.length;d++,c++)i+=e[c]*t[d];o[s]=
a(i)}return o}function W(t,e){return t.reduce(at,e)}function H(t,e,[n,r],a={}){let{columns:o=e.length,low:s=0,high:c=1}=a,i=Math.max(1,Math.round(r/14)),
d=Math.ceil(e.length/o),p=o*(r+i)-i,x=d*(n+i)-i;t.width!==p&&(t.width=p),t.height!==x&&(t.height=x);
let v=t.getContext("2d"),l=v.createImageData(p,x),w=255/(c-s);e.forEach((h,m)=>{let A=Math.floor(m/o)*
(n+i)*p+m%o*(r+i);for(let g=0;g<h.length;g++){let f=4*(A+Math.floor(g/r)*p+g%r),b=(h[g]-s)*w;l.data[f]=
b,l.data[f+1]=b,l.data[f+2]=b,l.data[f+3]=255}}),v.putImageData(l,0,0)}function $(t,e=2){let n=u("canvas",{role:"img"}),r=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},n,r),draw:(s,c,i)=>{H(n,s,t,i),n.style.width=`${e*n.width}px`,n.setAttribute("aria-lab\
el",c),r.textContent=c}}}function K(t,e,n){if(n===1)return[t];let r=10;return Array.from({length:n},(a,o)=>Number((t+(e-t)*o/
(n-1)).toFixed(r)))}function st(t,e){let n=0;for(let r=0;r<t.length;r++)n+=(t[r]-e[r])**2;return n}function I(t,e){return-10*
Math.log10(st(t,e)/e.length)}var ct=20,V=t=>t.toFixed(2);function it({model:t,el:e}){let{shape:n,images:r,networks:a}=t.get("payl\
oad"),o=U(r,n[0]*n[1]),s=a.map(({name:l,encoder:w,decoder:h})=>({name:l,layers:[...N(w),...N(h)],picture:$(
n,5)})),c=j(F(t,"kind","noise",Object.keys(y)),E(t,"amount","amount, p or s",K(0,1,ct+1),V),E(t,"ima\
ge","image",[...o.keys()],l=>`no. ${l+1}`),T(t,"draw the noise again")),i=$(n,5),d=$(n,5),p=C(),x=[i,
d,...s.map(l=>l.picture)];return e.append(c.node,R(...x.map(({node:l})=>l)),p),P(t,["kind","amount",
"image","seed"],()=>{c.follow();let[l,w]=[t.get("kind"),t.get("amount")],h=o[t.get("image")],m=q(h,l,
w,t.get("seed"));i.draw([h],"original"),d.draw([m],`corrupted: ${Y(I(m,h))}`);for(let f of s){let b=W(
f.layers,m);f.picture.draw([b],`${f.name}: ${Y(I(b,h))}`)}let{symbol:A,amount:g}=y[l];p.textContent=
`${A} = ${V(w)}: ${g}. Decibels (PSNR) say how near a picture is to the original: 10 more are a tent\
h of the mean squared error.`+(m.some(f=>f<0||f>1)?" What lies beyond black and white counts, though\
 it cannot be drawn.":"")})}function Y(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equal"}var ut=D(
it);return z(lt);})();
widget = widget.default;
export { widget as default };
