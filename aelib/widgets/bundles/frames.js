"use strict";var widget=(()=>{var M=Object.defineProperty;var U=Object.getOwnPropertyDescriptor;var W=Object.getOwnPropertyNames;var Z=Object.prototype.hasOwnProperty;var G=(t,n)=>{for(var e in n)M(t,e,{get:n[e],enumerable:!0})},H=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of W(n))!Z.call(t,r)&&r!==e&&M(t,r,{get:()=>n[r],enumerable:!(o=U(n,r))||
o.enumerable});return t};var J=t=>H(M({},"__esModule",{value:!0}),t);var dt={};G(dt,{default:()=>pt});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function u(t,n={},...e){return P(document.createElement(t),n,e)}function L(){return u("p",{class:"aelib-readout","aria-live":"polite"})}var Q={"data-lm-suppress-shortcuts":"true"};function C(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...s,"aria-label":e,...Q}),c=u("span",{class:"aelib-value"}),i=()=>{let l=r(
t.get(n));a.value=String(X(o,t.get(n))),a.setAttribute("aria-valuetext",l),c.textContent=l};return a.
addEventListener("input",()=>tt(t,n,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("\
span",{},e),a,c),follow:i}}function X(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function D(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function tt(t,n,e){t.put({[n]:e})}var F=Symbol.for("aelib.models"),et="aelib-model";function I(){let t=globalThis;return t[F]??=new Map,
t[F]}function q(t,n){I().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(et));return()=>{I().delete(t)}}function N(t){return{initialize({model:n}){return q(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ot(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(u("p",{class:"aelib-error"},
r)),o}}}}function _(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var nt=25;function ot(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of rt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,nt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function rt(t){return Object.keys(t)}function R(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function st(t){let n=R(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(R(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,i)=>{for(let f=i*s;f<(i+1)*s;f++)e[f]=a[f]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function at(t,n){let e=st(t),o=Math.round(e.length/n);return Array.
from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function A(t,[n,e]){return t.map(({name:o,images:r})=>[
o,at(r,n*e)])}function k(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
f=Math.ceil(n.length/s),l=s*(o+i)-i,p=f*(e+i)-i;t.width!==l&&(t.width=l),t.height!==p&&(t.height=p);
let m=t.getContext("2d"),d=m.createImageData(l,p),h=255/(c-a);n.forEach((x,y)=>{let v=Math.floor(y/s)*
(e+i)*l+y%s*(o+i);for(let g=0;g<x.length;g++){let w=4*(v+Math.floor(g/o)*l+g%o),$=(x[g]-a)*h;d.data[w]=
$,d.data[w+1]=$,d.data[w+2]=$,d.data[w+3]=255}}),m.putImageData(d,0,0)}function j(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function T(t,n=2){let e=u("canvas",{role:"img"}),o=u("figcapti\
on");return{node:u("figure",{class:"aelib-picture"},e,o),draw:(a,c,i)=>{k(e,a,t,i),j(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function z(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=u("div",{class:"aelib-name"}),c=u("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:i=n,...f}={})=>{a.forEach(([l,p],m)=>{o[m]??=r();let{words:d,canvas:h}=o[m];
k(h,p,c,f),j(h,i),h.setAttribute("aria-label",`${l}: ${p.length} images`),d.textContent=l});for(let{
words:l,canvas:p}of o.splice(a.length))l.remove(),p.remove()}}}function ct(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function K(t,n){return t.reduce((o,r,s)=>o+ct(r,n[s]),0)/t.length}var it="each square shows the weights of one unit: grey 0, white positive, black negative";function lt({
model:t,el:n}){let{shape:e,name:o,unit:r,frames:s,fixed:a,columns:c,limits:i,notes:f}=t.get("payload"),
l=s.map(({label:b,rows:E})=>({label:`${b}${r}`,rows:A(E,e)})),p=A(a,e),m=[...l.keys()],d=D(C(t,"stag\
e",o,m,b=>l[b].label)),[h,x]=i,y=z(e,2.4),v=T(e,ut(c)),g=c===0,w=L();return n.append(d.node,g?y.node:
v.node,w),_(t,["stage"],()=>{d.follow();let b=t.get("stage"),{label:E,rows:S}=l[b],O=`${o} ${E}`,V=S.
map(([Y,B])=>[Y||O,B]);g?y.draw([...p,...V],{low:h,high:x}):v.draw(S[0][1],`${O}; ${it}`,{low:h,high:x,
columns:c}),w.textContent=f[b]||(g?ft(p[0][1],S):"")})}function ut(t){return Math.min(5,Math.max(2,24/
t))}function ft(t,n){let e=n.map(([o,r])=>`${o} ${K(r,t).toFixed(1)}`.trim());return`Squared error p\
er image, on these ${t.length}: ${e.join(", ")}.`}var pt=N(lt);return J(dt);})();
widget = widget.default;
export { widget as default };
