"use strict";var widget=(()=>{var S=Object.defineProperty;var z=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(t,n)=>{for(var e in n)S(t,e,{get:n[e],enumerable:!0})},ot=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let s of tt(n))!et.call(t,s)&&s!==e&&S(t,s,{get:()=>n[s],enumerable:!(o=
z(n,s))||o.enumerable});return t};var rt=t=>ot(S({},"__esModule",{value:!0}),t);var mt={};nt(mt,{default:()=>ht});function st(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function l(t,n={},...e){return st(document.createElement(t),n,e)}function _(){return l("p",{class:"aelib-readout","aria-live":"polite"})}function j(...t){return l("d\
iv",{class:"aelib-beside"},...t)}var at={"data-lm-suppress-shortcuts":"true"};function $(t,n,e,o,s=String){let r={type:"range",min:0,
max:o.length-1,step:1},a=l("input",{...r,"aria-label":e,...at}),c=l("span",{class:"aelib-value"}),i=()=>{
let u=s(t.get(n));a.value=String(ct(o,t.get(n))),a.setAttribute("aria-valuetext",u),c.textContent=u};
return a.addEventListener("input",()=>it(t,n,o[Number(a.value)])),{node:l("label",{class:"aelib-cont\
rol"},l("span",{},e),a,c),follow:i}}function ct(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
s=>Math.abs(Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function q(...t){return{node:l("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function it(t,n,e){t.put({[n]:e})}var R=Symbol.for("aelib.models"),lt="aelib-model";function W(){let t=globalThis;return t[R]??=new Map,
t[R]}function B(t,n){W().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(lt));return()=>{W().delete(t)}}function K(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ft(n),el:e,manager:n.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(l("p",{class:"aelib-error"},
s)),o}}}}function P(t,n,e){let o=n.map(s=>t.on(`change:${s}`,e));return e(),()=>{for(let s of o)s()}}
var ut=25;function ft(t){let n=new Map,e=null,o=!1,s=()=>{let r=e;o=!0;try{for(let a of pt(r))t.set(
a,r[a])}finally{e=null,o=!1}t.save_changes()};return{get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(
s,ut),e={...e,...r};let a=Object.keys(r).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(r,a){let c=()=>{o||a()},i=n.get(r)??new Set;return n.set(r,i.add(a)),t.on(r,c),()=>{i.delete(
a),t.off(r,c)}}}}function pt(t){return Object.keys(t)}function U(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function v(t){let n=U(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(U(t.scale).buffer),s=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function O(t,n){let e=v(t),o=Math.round(e.length/n);return Array.
from({length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}var V={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function Y(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(V,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(n),bias:v(
e),activation:o}})}function dt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=V[String(o)],r=new Float32Array(
e.length);for(let a=0,c=0;a<r.length;a++){let i=e[a];for(let p=0;p<t.length;p++,c++)i+=n[c]*t[p];r[a]=
s(i)}return r}function G(t,n){return t.reduce(dt,n)}function I(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:c=1}=s,i=Math.max(1,Math.round(o/14)),
p=Math.ceil(n.length/r),u=r*(o+i)-i,f=p*(e+i)-i;t.width!==u&&(t.width=u),t.height!==f&&(t.height=f);
let m=t.getContext("2d"),d=m.createImageData(u,f),w=255/(c-a);n.forEach((b,A)=>{let y=Math.floor(A/r)*
(e+i)*u+A%r*(o+i);for(let h=0;h<b.length;h++){let g=4*(y+Math.floor(h/o)*u+h%o),x=(b[h]-a)*w;d.data[g]=
x,d.data[g+1]=x,d.data[g+2]=x,d.data[g+3]=255}}),m.putImageData(d,0,0)}function H(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function N(t,n=2){let e=l("canvas",{role:"img"}),o=l("figcapti\
on");return{node:l("figure",{class:"aelib-picture"},e,o),draw:(a,c,i)=>{I(e,a,t,i),H(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function J(t,n=2){let e=l("div",{class:"aelib-strips"}),o=[],s=()=>{
let a=l("div",{class:"aelib-name"}),c=l("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:i=n,...p}={})=>{a.forEach(([u,f],m)=>{o[m]??=s();let{words:d,canvas:w}=o[m];
I(w,f,c,p),H(w,i),w.setAttribute("aria-label",`${u}: ${f.length} images`),d.textContent=u});for(let{
words:u,canvas:f}of o.splice(a.length))u.remove(),f.remove()}}}function C(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(s,r)=>Number((t+(n-t)*r/
(e-1)).toFixed(o)))}function F(t,n,e){return t.map((o,s)=>(1-e)*o+e*n[s])}function Q(t,n){let e=0;for(let o=0;o<
t.length;o++)e+=(t[o]-n[o])**2;return e}var X=C(0,1,7),M=t=>`${Math.round(100*t)} %`,k=t=>`no. ${t+1}`;function gt({model:t,el:n}){let{shape:e,
images:o,codes:s,width:r,decoder:a}=t.get("payload"),c=O(o,e[0]*e[1]),i=O(s,r),p=Y(a),u=[...c.keys()],
f=q($(t,"first","first image",u,k),$(t,"second","second image",u,k),$(t,"way","how far",C(0,1,41),M)),
m=J(e,2),d=N(e,4),w=N(e,4),b=_();return n.append(f.node,j(l("div",{},m.node),d.node,w.node),b),P(t,[
"first","second","way"],()=>{f.follow();let[y,h,g]=[t.get("first"),t.get("second"),t.get("way")],x=E=>F(
c[y],c[h],E),T=E=>G(p,F(i[y],i[h],E));m.draw([["in pixels",X.map(x)],["in code",X.map(T)]]);let[L,D]=[
x(g),T(g)];d.draw([L],`in pixels, ${M(g)}`),w.draw([D],`in code, ${M(g)}`);let Z=Q(L,D).toFixed(1);b.
textContent=`At ${M(g)} the two large pictures differ by a squared error of ${Z}. The rows go from 0\
 % (${k(y)}) to 100 % (${k(h)}).`})}var ht=K(gt);return rt(mt);})();
widget = widget.default;
export { widget as default };
