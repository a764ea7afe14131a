"use strict";var widget=(()=>{var A=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,e)=>{for(var n in e)A(t,n,{get:e[n],enumerable:!0})},rt=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let a of et(e))!nt.call(t,a)&&a!==n&&A(t,a,{get:()=>e[a],enumerable:!(o=
tt(e,a))||o.enumerable});return t};var at=t=>rt(A({},"__esModule",{value:!0}),t);var bt={};ot(bt,{default:()=>wt});function st(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function c(t,e={},...n){return st(document.createElement(t),e,n)}function R(t=""){return c("p",{class:"aelib-note"},t)}function T(){return c("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return c("div",{class:"aelib-beside"},...t)}var O={"data-lm-suppress-shortcuts":"true"};function N(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=c("input",{...r,"aria-label":n,...O}),i=c("span",{class:"aelib-value"}),u=()=>{let p=a(
t.get(e));s.value=String(it(o,t.get(e))),s.setAttribute("aria-valuetext",p),i.textContent=p};return s.
addEventListener("input",()=>_(t,e,o[Number(s.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),s,i),follow:u}}function it(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function L(t,e,n,o){let a=o.map(i=>c("option",
{value:i},i)),r=c("select",{"aria-label":n,...O},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>_(t,e,o[r.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),r),follow:s}}function D(t,e){let n=c("button",{type:"button",...O},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function q(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function _(t,e,n){t.put({[e]:n})}var S=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var k={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function P(t,e,n,o){if(!Object.hasOwn(k,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=k[e],r=new S(o);return t.map(s=>a(s,n,
r))}var U=Symbol.for("aelib.models"),ct="aelib-model";function B(){let t=globalThis;return t[U]??=new Map,
t[U]}function W(t,e){B().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ct));return()=>{B().delete(t)}}function H(t){return{initialize({model:e}){return W(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:lt(e),el:n,manager:e.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
a)),o}}}}function K(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),()=>{for(let a of o)a()}}
var ut=25;function lt(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{for(let s of pt(r))t.set(
s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
a,ut),n={...n,...r};let s=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
s))i()},on(r,s){let i=()=>{o||s()},u=e.get(r)??new Set;return e.set(r,u.add(s)),t.on(r,i),()=>{u.delete(
s),t.off(r,i)}}}}function pt(t){return Object.keys(t)}function V(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function E(t){let e=V(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(V(t.scale).buffer),a=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(s,i)=>s*o[Math.floor(i/a)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function Y(t,e){let n=E(t),o=Math.round(n.length/e);return Array.
from({length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function I(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:E(e),bias:E(
n),activation:o}})}function ft(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=G[String(o)],r=new Float32Array(
n.length);for(let s=0,i=0;s<r.length;s++){let u=n[s];for(let d=0;d<t.length;d++,i++)u+=e[i]*t[d];r[s]=
a(u)}return r}function J(t,e){return t.reduce(ft,e)}function Q(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:i=1}=a,u=Math.max(1,Math.round(o/14)),
d=Math.ceil(e.length/r),p=r*(o+u)-u,y=d*(n+u)-u;t.width!==p&&(t.width=p),t.height!==y&&(t.height=y);
let M=t.getContext("2d"),w=M.createImageData(p,y),l=255/(i-s);e.forEach((h,m)=>{let b=Math.floor(m/r)*
(n+u)*p+m%r*(o+u);for(let f=0;f<h.length;f++){let g=4*(b+Math.floor(f/o)*p+f%o),$=(h[f]-s)*l;w.data[g]=
$,w.data[g+1]=$,w.data[g+2]=$,w.data[g+3]=255}}),M.putImageData(w,0,0)}function dt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function v(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(s,i,u)=>{Q(n,s,t,u),dt(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function X(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function mt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function C(t,e){return-10*
Math.log10(mt(t,e)/e.length)}var ht=20,Z=t=>t.toFixed(2);function gt({model:t,el:e}){let{shape:n,images:o,networks:a}=t.get("payl\
oad"),r=Y(o,n[0]*n[1]),s=a.map(({name:l,encoder:h,decoder:m})=>({name:l,layers:[...I(h),...I(m)],picture:v(
n,5)})),i=q(L(t,"kind","noise",Object.keys(k)),N(t,"amount","amount, p or s",X(0,1,ht+1),Z),N(t,"ima\
ge","image",[...r.keys()],l=>`no. ${l+1}`),D(t,"draw the noise again")),u=v(n,5),d=v(n,5),p=T(),y=[u,
d,...s.map(l=>l.picture)],M=R();return e.append(i.node,j(...y.map(({node:l})=>l)),p,M),K(t,["kind","\
amount","image","seed"],()=>{i.follow();let[l,h]=[t.get("kind"),t.get("amount")],m=r[t.get("image")],
b=P(m,l,h,t.get("seed"));u.draw([m],"original");let f=[`corrupted: ${z(C(b,m))}`];d.draw([b],f[0]);for(let x of s){
let F=J(x.layers,b);f.push(`${x.name}: ${z(C(F,m))}`),x.picture.draw([F],f[f.length-1])}let{symbol:g,
amount:$}=k[l];p.textContent=`${g} = ${Z(h)}. ${f.join("; ")}.`,M.textContent=`${g}: ${$}. Decibels \
(PSNR) say how near a picture is to the original: 10 more are a tenth of the mean squared error.`+(b.
some(x=>x<0||x>1)?" What lies beyond black and white counts, though it cannot be drawn.":"")})}function z(t){
return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equal"}var wt=H(gt);return at(bt);})();
widget = widget.default;
export { widget as default };
