"use strict";var widget=(()=>{var E=Object.defineProperty;var _=Object.getOwnPropertyDescriptor;var D=Object.getOwnPropertyNames;var R=Object.prototype.hasOwnProperty;var j=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},z=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of D(n))!R.call(t,r)&&r!==e&&E(t,r,{get:()=>n[r],enumerable:!(o=_(n,r))||
o.enumerable});return t};var q=t=>z(E({},"__esModule",{value:!0}),t);var et={};j(et,{default:()=>tt});function B(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function u(t,n={},...e){return B(document.createElement(t),n,e)}function A(){return u("p",{class:"aelib-readout","aria-live":"polite"})}var K={"data-lm-suppress-shortcuts":"true"};function M(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...s,"aria-label":e,...K}),c=u("span",{class:"aelib-value"}),i=()=>{let l=r(
t.get(n));a.value=String(U(o,t.get(n))),a.setAttribute("aria-valuetext",l),c.textContent=l};return a.
addEventListener("input",()=>W(t,n,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},e),a,c),follow:i}}function U(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function k(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function W(t,n,e){t.put({[n]:e})}var $=Symbol.for("aelib.models"),Y="aelib-model";function L(){let t=globalThis;return t[$]??=new Map,
t[$]}function O(t,n){L().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(Y));return()=>{L().delete(t)}}function C(t){return{initialize({model:n}){return O(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:H(n),el:e,manager:n.widget_manager})}catch(o){let r=`This wi\
dget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(u("p",{class:"aelib-error"},
r)),o}}}}function I(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var G=25;function H(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of J(s))t.set(a,s[a])}finally{
e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(r,G),e={...e,
...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){
let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(a),t.off(s,c)}}}}
function J(t){return Object.keys(t)}function F(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function P(t){let n=F(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(F(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,i)=>{for(let f=i*s;f<(i+1)*s;f++)e[f]=a[f]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function Q(t,n){let e=P(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function S(t,[n,e]){return t.map(({name:o,images:r})=>[o,
Q(r,n*e)])}function N(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
f=Math.ceil(n.length/s),l=s*(o+i)-i,p=f*(e+i)-i;t.width!==l&&(t.width=l),t.height!==p&&(t.height=p);
let h=t.getContext("2d"),d=h.createImageData(l,p),w=255/(c-a);n.forEach((g,b)=>{let y=Math.floor(b/s)*
(e+i)*l+b%s*(o+i);for(let m=0;m<g.length;m++){let x=4*(y+Math.floor(m/o)*l+m%o),v=(g[m]-a)*w;d.data[x]=
v,d.data[x+1]=v,d.data[x+2]=v,d.data[x+3]=255}}),h.putImageData(d,0,0)}function V(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function T(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],r=()=>{let a=u("div",{class:"aelib-name"}),
c=u("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{node:e,draw:(a,{shape:c=t,
zoom:i=n,...f}={})=>{a.forEach(([l,p],h)=>{o[h]??=r();let{words:d,canvas:w}=o[h];N(w,p,c,f),V(w,i),w.
setAttribute("aria-label",`${l}: ${p.length} images`),d.textContent=l});for(let{words:l,canvas:p}of o.
splice(a.length))l.remove(),p.remove()}}}var X=56;function Z({model:t,el:n}){let{shape:e,names:o,settings:r,fixed:s,pairs:a,notes:c}=t.get("p\
ayload"),i=S(s,e),f=a.map(g=>S(g,e)),l=(g,b)=>M(t,g,o[b],[...r[b].keys()],y=>r[b][y]),p=k(l("first",
0),l("second",1)),h=T(e,Math.max(1,Math.round(X/e[0]))),d=A();return n.append(p.node,h.node,d),I(t,[
"first","second"],()=>{p.follow();let g=t.get("first")*r[1].length+t.get("second");h.draw([...i,...f[g]]),
d.textContent=c[g]})}var tt=C(Z);return q(et);})();
widget = widget.default;
export { widget as default };
