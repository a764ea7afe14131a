"use strict";var widget=(()=>{var S=Object.defineProperty;var G=Object.getOwnPropertyDescriptor;var J=Object.getOwnPropertyNames;var Q=Object.prototype.hasOwnProperty;var X=(t,e)=>{for(var n in e)S(t,n,{get:e[n],enumerable:!0})},Z=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let a of J(e))!Q.call(t,a)&&a!==n&&S(t,a,{get:()=>e[a],enumerable:!(o=G(e,a))||
o.enumerable});return t};var z=t=>Z(S({},"__esModule",{value:!0}),t);var lt={};X(lt,{default:()=>ut});function tt(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function u(t,e={},...n){return tt(document.createElement(t),e,n)}function C(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function R(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var E={"data-lm-suppress-shortcuts":"true"};function O(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=u("input",{...r,"aria-label":n,...E}),i=u("span",{class:"aelib-value"}),c=()=>{let p=a(
t.get(e));s.value=String(et(o,t.get(e))),s.setAttribute("aria-valuetext",p),i.textContent=p};return s.
addEventListener("input",()=>L(t,e,o[Number(s.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),s,i),follow:c}}function et(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function F(t,e,n,o){let a=o.map(i=>u("option",
{value:i},i)),r=u("select",{"aria-label":n,...E},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>L(t,e,o[r.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),r),follow:s}}function T(t,e){let n=u("button",{type:"button",...E},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function j(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function L(t,e,n){t.put({[e]:n})}var k=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var y={gaussian:{symbol:"s",amount:"the standard deviation of what is added to each pixel",damage:(t,e,n)=>t+
e*n.normal()},masking:{symbol:"p",amount:"the probability that a pixel is set to black",damage:(t,e,n)=>n.
uniform()<e?0:t},"salt-and-pepper":{symbol:"p",amount:"the probability that a pixel is set to black \
or white",damage:(t,e,n)=>{let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function q(t,e,n,o){
if(!Object.hasOwn(y,e))throw new Error(`no corruption is called ${e}`);let{damage:a}=y[e],r=new k(o);
return t.map(s=>a(s,n,r))}function D(t){return{render({model:e,el:n}){n.classList.add("aelib-widget");try{return t({model:ot(e),
el:n})}catch(o){let a=`This widget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(
u("p",{class:"aelib-error"},a)),o}}}}function P(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),
()=>{for(let a of o)a()}}var nt=25;function ot(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{
for(let s of rt(r))t.set(s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:
t.get(r),put(r){n||setTimeout(a,nt),n={...n,...r};let s=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??
[]]);for(let i of new Set(s))i()},on(r,s){let i=()=>{o||s()},c=e.get(r)??new Set;return e.set(r,c.add(
s)),t.on(r,i),()=>{c.delete(s),t.off(r,i)}}}}function rt(t){return Object.keys(t)}function _(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function M(t){let e=_(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(_(t.scale).buffer),a=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function U(t,e){let n=M(t),o=Math.round(n.length/e);return Array.
from({length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var B={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function N(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!(String(o)in B))throw new Error(`no activation is called ${o}`);return{weight:M(e),bias:M(n),activation:o}})}
function at(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(`${e.length}\
 weights do not lead from ${t.length} to ${n.length}`);let a=B[String(o)],r=new Float32Array(n.length);
for(let s=0,i=0;s<r.length;s++){let c=n[s];for(let f=0;f<t.length;f++,i++)c+=e[i]*t[f];r[s]=a(c)}return r}
function W(t,e){return t.reduce(at,e)}function H(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:i=1}=a,c=Math.max(1,Math.round(o/14)),
f=Math.ceil(e.length/r),p=r*(o+c)-c,x=f*(n+c)-c;t.width!==p&&(t.width=p),t.height!==x&&(t.height=x);
let v=t.getContext("2d"),l=v.createImageData(p,x),g=255/(i-s);e.forEach((d,w)=>{let A=Math.floor(w/r)*
(n+c)*p+w%r*(o+c);for(let m=0;m<d.length;m++){let h=4*(A+Math.floor(m/o)*p+m%o),b=(d[m]-s)*g;l.data[h]=
b,l.data[h+1]=b,l.data[h+2]=b,l.data[h+3]=255}}),v.putImageData(l,0,0)}function $(t,e=2){let n=u("canvas",{role:"img"}),o=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},n,o),draw:(s,i,c)=>{H(n,s,t,c),n.style.width=`${e*n.width}px`,n.setAttribute("aria-lab\
el",i),o.textContent=i}}}function K(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function st(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function I(t,e){return-10*
Math.log10(st(t,e)/e.length)}var it=20,V=t=>t.toFixed(2);function ct({model:t,el:e}){let{shape:n,images:o,networks:a}=t.get("payl\
oad"),r=U(o,n[0]*n[1]),s=a.map(({name:l,encoder:g,decoder:d})=>({name:l,layers:[...N(g),...N(d)],picture:$(
n,5)})),i=j(F(t,"kind","noise",Object.keys(y)),O(t,"amount","amount, p or s",K(0,1,it+1),V),O(t,"ima\
ge","image",[...r.keys()],l=>`no. ${l+1}`),T(t,"draw the noise again")),c=$(n,5),f=$(n,5),p=C(),x=[c,
f,...s.map(l=>l.picture)];return e.append(i.node,R(...x.map(({node:l})=>l)),p),P(t,["kind","amount",
"image","seed"],()=>{i.follow();let[l,g]=[t.get("kind"),t.get("amount")],d=r[t.get("image")],w=q(d,l,
g,t.get("seed"));c.draw([d],"original"),f.draw([w],`corrupted: ${Y(I(w,d))}`);for(let h of s){let b=W(
h.layers,w);h.picture.draw([b],`${h.name}: ${Y(I(b,d))}`)}let{symbol:A,amount:m}=y[l];p.textContent=
`${A} = ${V(g)}: ${m}. Decibels (PSNR) say how near a picture is to the original: 10 more are a tent\
h of the mean squared error.`+(l==="gaussian"?" What lies beyond black and white counts, though it c\
annot be drawn.":"")})}function Y(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equal"}var ut=D(
ct);return z(lt);})();
widget = widget.default;
export { widget as default };
