"use strict";var widget=(()=>{var E=Object.defineProperty;var _=Object.getOwnPropertyDescriptor;var D=Object.getOwnPropertyNames;var R=Object.prototype.hasOwnProperty;var j=(t,e)=>{for(var n in e)E(t,n,{get:e[n],enumerable:!0})},z=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let r of D(e))!R.call(t,r)&&r!==n&&E(t,r,{get:()=>e[r],enumerable:!(o=_(e,r))||
o.enumerable});return t};var q=t=>z(E({},"__esModule",{value:!0}),t);var et={};j(et,{default:()=>tt});function B(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function u(t,e={},...n){return B(document.createElement(t),e,n)}function M(){return u("p",{class:"aelib-readout","aria-live":"polite"})}var K={"data-lm-suppress-shortcuts":"true"};function S(t,e,n,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...s,"aria-label":n,...K}),c=u("span",{class:"aelib-value"}),l=()=>{let i=r(
t.get(e));a.value=String(U(o,t.get(e))),a.setAttribute("aria-valuetext",i),c.textContent=i};return a.
addEventListener("input",()=>W(t,e,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),a,c),follow:l}}function U(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(r=>Math.abs(
Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function k(...t){return{node:u("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function W(t,e,n){t.put({[e]:n})}var $=Symbol.for("aelib.models"),Y="aelib-model";function L(){let t=globalThis;return t[$]??=new Map,
t[$]}function O(t,e){L().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(Y));return()=>{L().delete(t)}}function C(t){return{initialize({model:e}){return O(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:H(e),el:n,manager:e.widget_manager})}catch(o){let r=`This wi\
dget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(u("p",{class:"aelib-error"},
r)),o}}}}function I(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var G=25;function H(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of J(s))t.set(a,s[a])}finally{
n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(r,G),n={...n,
...s};let a=Object.keys(s).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){
let c=()=>{o||a()},l=e.get(s)??new Set;return e.set(s,l.add(a)),t.on(s,c),()=>{l.delete(a),t.off(s,c)}}}}
function J(t){return Object.keys(t)}function F(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function P(t){let e=F(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(F(t.scale).buffer),r=e.length/o.length,s=new Int8Array(
e.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function Q(t,e){let n=P(t),o=Math.round(n.length/e);return Array.
from({length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}function A(t,[e,n]){return t.map(({name:o,images:r})=>[
o,Q(r,e*n)])}function N(t,e,[n,o],r={}){let{columns:s=e.length,low:a=0,high:c=1}=r,l=Math.max(1,Math.round(o/14)),
h=Math.ceil(e.length/s),i=s*(o+l)-l,f=h*(n+l)-l;t.width!==i&&(t.width=i),t.height!==f&&(t.height=f);
let g=t.getContext("2d"),p=g.createImageData(i,f),w=255/(c-a);e.forEach((d,m)=>{let y=Math.floor(m/s)*
(n+l)*i+m%s*(o+l);for(let b=0;b<d.length;b++){let x=4*(y+Math.floor(b/o)*i+b%o),v=(d[b]-a)*w;p.data[x]=
v,p.data[x+1]=v,p.data[x+2]=v,p.data[x+3]=255}}),g.putImageData(p,0,0)}function V(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function T(t,e=2){let n=u("div",{class:"aelib-strips"}),o=[],r=()=>{let a=u("div",{class:"aelib-name"}),
c=u("canvas",{role:"img"});return n.append(a,c),{words:a,canvas:c}};return{node:n,draw:(a,{shape:c=t,
zoom:l=e,...h}={})=>{a.forEach(([i,f],g)=>{o[g]??=r();let{words:p,canvas:w}=o[g];N(w,f,c,h),V(w,l),w.
setAttribute("aria-label",`${i}: ${f.length} images`),p.textContent=i});for(let{words:i,canvas:f}of o.
splice(a.length))i.remove(),f.remove()}}}var X=56;function Z({model:t,el:e}){let{shape:n,names:o,settings:r,fixed:s,pairs:a,notes:c}=t.get("p\
ayload"),l=A(s,n),h=a.map(d=>A(d,n)),i=(d,m)=>S(t,d,o[m],[...r[m].keys()],y=>r[m][y]),f=k(i("first",
0),i("second",1)),g=T(n,Math.max(1,Math.round(X/n[0]))),p=M();return e.append(f.node,g.node,p),I(t,[
"first","second"],()=>{f.follow();let d=t.get("first")*r[1].length+t.get("second");g.draw([...l,...h[d]]),
p.textContent=c[d]})}var tt=C(Z);return q(et);})();
widget = widget.default;
export { widget as default };
