"use strict";var widget=(()=>{var E=Object.defineProperty;var V=Object.getOwnPropertyDescriptor;var Y=Object.getOwnPropertyNames;var G=Object.prototype.hasOwnProperty;var H=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},J=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let s of Y(n))!G.call(t,s)&&s!==e&&E(t,s,{get:()=>n[s],enumerable:!(o=V(n,s))||
o.enumerable});return t};var Q=t=>J(E({},"__esModule",{value:!0}),t);var ct={};H(ct,{default:()=>at});function X(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function u(t,n={},...e){return X(document.createElement(t),n,e)}function L(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function j(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var Z={"data-lm-suppress-shortcuts":"true"};function k(t,n,e,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...r,"aria-label":e,...Z}),c=u("span",{class:"aelib-value"}),i=()=>{let l=s(
t.get(n));a.value=String(z(o,t.get(n))),a.setAttribute("aria-valuetext",l),c.textContent=l};return a.
addEventListener("input",()=>tt(t,n,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("\
span",{},e),a,c),follow:i}}function z(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(s=>Math.abs(
Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function _(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function tt(t,n,e){t.put({[n]:e})}function D(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:nt(n),
el:e,manager:n.widget_manager})}catch(o){let s=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(u("p",{class:"aelib-error"},s)),o}}}}function R(t,n,e){let o=n.map(s=>t.on(`\
change:${s}`,e));return e(),()=>{for(let s of o)s()}}var et=25;function nt(t){let n=new Map,e=null,o=!1,
s=()=>{let r=e;o=!0;try{for(let a of ot(r))t.set(a,r[a])}finally{e=null,o=!1}t.save_changes()};return{
get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(s,et),e={...e,...r};let a=Object.keys(r).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(r,a){let c=()=>{o||a()},i=n.get(r)??
new Set;return n.set(r,i.add(a)),t.on(r,c),()=>{i.delete(a),t.off(r,c)}}}}function ot(t){return Object.
keys(t)}function W(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function $(t){let n=W(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(W(t.scale).buffer),s=n.length/o.length,r=new Int8Array(
n.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function O(t,n){let e=$(t),o=Math.round(e.length/n);return Array.
from({length:o},(s,r)=>e.subarray(r*n,(r+1)*n))}var q={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function B(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(q,String(o)))throw new Error(`no activation is called ${o}`);return{weight:$(n),bias:$(
e),activation:o}})}function rt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let s=q[String(o)],r=new Float32Array(
e.length);for(let a=0,c=0;a<r.length;a++){let i=e[a];for(let f=0;f<t.length;f++,c++)i+=n[c]*t[f];r[a]=
s(i)}return r}function K(t,n){return t.reduce(rt,n)}function I(t,n,[e,o],s={}){let{columns:r=n.length,low:a=0,high:c=1}=s,i=Math.max(1,Math.round(o/14)),
f=Math.ceil(n.length/r),l=r*(o+i)-i,p=f*(e+i)-i;t.width!==l&&(t.width=l),t.height!==p&&(t.height=p);
let m=t.getContext("2d"),d=m.createImageData(l,p),h=255/(c-a);n.forEach((b,A)=>{let y=Math.floor(A/r)*
(e+i)*l+A%r*(o+i);for(let w=0;w<b.length;w++){let g=4*(y+Math.floor(w/o)*l+w%o),x=(b[w]-a)*h;d.data[g]=
x,d.data[g+1]=x,d.data[g+2]=x,d.data[g+3]=255}}),m.putImageData(d,0,0)}function N(t,n=2){let e=u("canvas",{role:"img"}),o=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},e,o),draw:(a,c,i)=>{I(e,a,t,i),e.style.width=`${n*e.width}px`,e.setAttribute("aria-lab\
el",c),o.textContent=c}}}function P(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],s=()=>{let a=u(
"div",{class:"aelib-name"}),c=u("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{
node:e,draw:(a,{shape:c=t,zoom:i=n,...f}={})=>{a.forEach(([l,p],m)=>{o[m]??=s();let{words:d,canvas:h}=o[m];
I(h,p,c,f),h.style.width=`${i*h.width}px`,h.setAttribute("aria-label",`${l}: ${p.length} images`),d.
textContent=l});for(let{words:l,canvas:p}of o.splice(a.length))l.remove(),p.remove()}}}function C(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(s,r)=>Number((t+(n-t)*r/
(e-1)).toFixed(o)))}function T(t,n,e){return t.map((o,s)=>(1-e)*o+e*n[s])}var U=C(0,1,7),v=t=>`${Math.round(100*t)} %`,M=t=>`no. ${t+1}`;function st({model:t,el:n}){let{shape:e,
images:o,codes:s,width:r,decoder:a}=t.get("payload"),c=O(o,e[0]*e[1]),i=O(s,r),f=B(a),l=[...c.keys()],
p=_(k(t,"first","first image",l,M),k(t,"second","second image",l,M),k(t,"way","how far",C(0,1,41),v)),
m=P(e,2),d=N(e,4),h=N(e,4),b=L();return n.append(p.node,j(u("div",{},m.node),d.node,h.node),b),R(t,[
"first","second","way"],()=>{p.follow();let[y,w,g]=[t.get("first"),t.get("second"),t.get("way")],x=S=>T(
c[y],c[w],S),F=S=>K(f,T(i[y],i[w],S));m.draw([["in pixels",U.map(x)],["in code",U.map(F)]]),d.draw([
x(g)],`in pixels, ${v(g)}`),h.draw([F(g)],`in code, ${v(g)}`),b.textContent=`The rows go from 0 % (${M(
y)}) to 100 % (${M(w)}); the large pictures are at ${v(g)}.`})}var at=D(st);return Q(ct);})();
widget = widget.default;
export { widget as default };
