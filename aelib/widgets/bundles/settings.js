"use strict";var widget=(()=>{var A=Object.defineProperty;var N=Object.getOwnPropertyDescriptor;var F=Object.getOwnPropertyNames;var T=Object.prototype.hasOwnProperty;var _=(t,n)=>{for(var e in n)A(t,e,{get:n[e],enumerable:!0})},j=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of F(n))!T.call(t,r)&&r!==e&&A(t,r,{get:()=>n[r],enumerable:!(o=N(n,r))||
o.enumerable});return t};var R=t=>j(A({},"__esModule",{value:!0}),t);var Q={};_(Q,{default:()=>P});function D(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function u(t,n={},...e){return D(document.createElement(t),n,e)}function M(){return u("p",{class:"aelib-readout","aria-live":"polite"})}var B={"data-lm-suppress-shortcuts":"true"};function E(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...s,"aria-label":e,...B}),c=u("span",{class:"aelib-value"}),l=()=>{let i=r(
t.get(n));a.value=String(K(o,t.get(n))),a.setAttribute("aria-valuetext",i),c.textContent=i};return a.
addEventListener("input",()=>U(t,n,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},e),a,c),follow:l}}function K(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function S(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function U(t,n,e){t.put({[n]:e})}function $(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:Y(n),
el:e,manager:n.widget_manager})}catch(o){let r=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(u("p",{class:"aelib-error"},r)),o}}}}function L(t,n,e){let o=n.map(r=>t.on(`\
change:${r}`,e));return e(),()=>{for(let r of o)r()}}var W=25;function Y(t){let n=new Map,e=null,o=!1,
r=()=>{let s=e;o=!0;try{for(let a of q(s))t.set(a,s[a])}finally{e=null,o=!1}t.save_changes()};return{
get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(r,W),e={...e,...s};let a=Object.keys(s).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){let c=()=>{o||a()},l=n.get(s)??
new Set;return n.set(s,l.add(a)),t.on(s,c),()=>{l.delete(a),t.off(s,c)}}}}function q(t){return Object.
keys(t)}function C(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function z(t){let n=C(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(C(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function G(t,n){let e=z(t),o=Math.round(e.length/n);return Array.
from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function k(t,[n,e]){return t.map(({name:o,images:r})=>[
o,G(r,n*e)])}function I(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,l=Math.max(1,Math.round(o/14)),
w=Math.ceil(n.length/s),i=s*(o+l)-l,f=w*(e+l)-l;t.width!==i&&(t.width=i),t.height!==f&&(t.height=f);
let g=t.getContext("2d"),p=g.createImageData(i,f),h=255/(c-a);n.forEach((d,b)=>{let y=Math.floor(b/s)*
(e+l)*i+b%s*(o+l);for(let m=0;m<d.length;m++){let x=4*(y+Math.floor(m/o)*i+m%o),v=(d[m]-a)*h;p.data[x]=
v,p.data[x+1]=v,p.data[x+2]=v,p.data[x+3]=255}}),g.putImageData(p,0,0)}function O(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],r=()=>{let a=u("div",{class:"aelib-name"}),
c=u("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{node:e,draw:(a,{shape:c=t,
zoom:l=n,...w}={})=>{a.forEach(([i,f],g)=>{o[g]??=r();let{words:p,canvas:h}=o[g];I(h,f,c,w),h.style.
width=`${l*h.width}px`,h.setAttribute("aria-label",`${i}: ${f.length} images`),p.textContent=i});for(let{
words:i,canvas:f}of o.splice(a.length))i.remove(),f.remove()}}}var H=56;function J({model:t,el:n}){let{shape:e,names:o,settings:r,fixed:s,pairs:a,notes:c}=t.get("p\
ayload"),l=k(s,e),w=a.map(d=>k(d,e)),i=(d,b)=>E(t,d,o[b],[...r[b].keys()],y=>r[b][y]),f=S(i("first",
0),i("second",1)),g=O(e,Math.max(1,Math.round(H/e[0]))),p=M();return n.append(f.node,g.node,p),L(t,[
"first","second"],()=>{f.follow();let d=t.get("first")*r[1].length+t.get("second");g.draw([...l,...w[d]]),
p.textContent=c[d]})}var P=$(J);return R(Q);})();
widget = widget.default;
export { widget as default };
