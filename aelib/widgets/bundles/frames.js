"use strict";var widget=(()=>{var M=Object.defineProperty;var U=Object.getOwnPropertyDescriptor;var W=Object.getOwnPropertyNames;var Z=Object.prototype.hasOwnProperty;var G=(t,n)=>{for(var e in n)M(t,e,{get:n[e],enumerable:!0})},H=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of W(n))!Z.call(t,r)&&r!==e&&M(t,r,{get:()=>n[r],enumerable:!(o=U(n,r))||
o.enumerable});return t};var J=t=>H(M({},"__esModule",{value:!0}),t);var dt={};G(dt,{default:()=>pt});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function u(t,n={},...e){return P(document.createElement(t),n,e)}function F(){return u("p",{class:"aelib-readout","aria-live":"polite"})}var Q={"data-lm-suppress-shortcuts":"true"};function L(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...s,"aria-label":e,...Q}),c=u("span",{class:"aelib-value"}),i=()=>{let l=r(
t.get(n));a.value=String(X(o,t.get(n))),a.setAttribute("aria-valuetext",l),c.textContent=l};return a.
addEventListener("input",()=>tt(t,n,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("\
span",{},e),a,c),follow:i}}function X(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function C(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function tt(t,n,e){t.put({[n]:e})}var D=Symbol.for("aelib.models"),et="aelib-model";function I(){let t=globalThis;return t[D]??=new Map,
t[D]}function q(t,n){I().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(et));return()=>{I().delete(t)}}function N(t){return{initialize({model:n}){return q(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ot(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(u("p",{class:"aelib-error"},
r)),o}}}}function _(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var nt=25;function ot(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of rt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,nt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function rt(t){return Object.keys(t)}function R(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function st(t){let n=R(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(R(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function at(t,n){let e=st(t),o=Math.round(e.length/n);
return Array.from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function A(t,[n,e]){return t.map(({name:o,
images:r})=>[o,at(r,n*e)])}function k(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
w=Math.ceil(n.length/s),l=s*(o+i)-i,f=w*(e+i)-i;t.width!==l&&(t.width=l),t.height!==f&&(t.height=f);
let m=t.getContext("2d"),p=m.createImageData(l,f),g=255/(c-a);n.forEach((x,y)=>{let v=Math.floor(y/s)*
(e+i)*l+y%s*(o+i);for(let d=0;d<x.length;d++){let h=4*(v+Math.floor(d/o)*l+d%o),$=(x[d]-a)*g;p.data[h]=
$,p.data[h+1]=$,p.data[h+2]=$,p.data[h+3]=255}}),m.putImageData(p,0,0)}function j(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function T(t,n=2){let e=u("canvas",{role:"img"}),o=u("figcapti\
on");return{node:u("figure",{class:"aelib-picture"},e,o),draw:(a,c,i)=>{k(e,a,t,i),j(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function z(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=u("div",{class:"aelib-name"}),c=u("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:i=n,...w}={})=>{a.forEach(([l,f],m)=>{o[m]??=r();let{words:p,canvas:g}=o[m];
k(g,f,c,w),j(g,i),g.setAttribute("aria-label",`${l}: ${f.length} images`),p.textContent=l});for(let{
words:l,canvas:f}of o.splice(a.length))l.remove(),f.remove()}}}function ct(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function K(t,n){return t.reduce((o,r,s)=>o+ct(r,n[s]),0)/t.length}var it="each square shows the weights of one unit: grey 0, white positive, black negative";function lt({
model:t,el:n}){let{shape:e,name:o,unit:r,frames:s,fixed:a,columns:c,limits:i,notes:w}=t.get("payload"),
l=s.map(({label:b,rows:E})=>({label:`${b}${r}`,rows:A(E,e)})),f=A(a,e),m=[...l.keys()],p=C(L(t,"stag\
e",o,m,b=>l[b].label)),[g,x]=i,y=z(e,2.4),v=T(e,ut(c)),d=c===0,h=F();return n.append(p.node,d?y.node:
v.node,h),_(t,["stage"],()=>{p.follow();let b=t.get("stage"),{label:E,rows:S}=l[b],O=`${o} ${E}`,V=S.
map(([Y,B])=>[Y||O,B]);d?y.draw([...f,...V],{low:g,high:x}):v.draw(S[0][1],`${O}; ${it}`,{low:g,high:x,
columns:c}),h.textContent=w[b]||(d?ft(f[0][1],S):"")})}function ut(t){return Math.min(5,Math.max(2,24/
t))}function ft(t,n){let e=n.map(([o,r])=>`${o} ${K(r,t).toFixed(1)}`.trim());return`Squared error p\
er image, on these ${t.length}: ${e.join(", ")}.`}var pt=N(lt);return J(dt);})();
widget = widget.default;
export { widget as default };
