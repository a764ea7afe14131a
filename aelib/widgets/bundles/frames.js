"use strict";var widget=(()=>{var S=Object.defineProperty;var V=Object.getOwnPropertyDescriptor;var Y=Object.getOwnPropertyNames;var B=Object.prototype.hasOwnProperty;var U=(t,n)=>{for(var e in n)S(t,e,{get:n[e],enumerable:!0})},W=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of Y(n))!B.call(t,r)&&r!==e&&S(t,r,{get:()=>n[r],enumerable:!(o=V(n,r))||
o.enumerable});return t};var z=t=>W(S({},"__esModule",{value:!0}),t);var ct={};U(ct,{default:()=>at});function G(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function l(t,n={},...e){return G(document.createElement(t),n,e)}function I(){return l("p",{class:"aelib-readout","aria-live":"polite"})}var H={"data-lm-suppress-shortcuts":"true"};function O(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=l("input",{...s,"aria-label":e,...H}),c=l("span",{class:"aelib-value"}),i=()=>{let u=r(
t.get(n));a.value=String(J(o,t.get(n))),a.setAttribute("aria-valuetext",u),c.textContent=u};return a.
addEventListener("input",()=>P(t,n,o[Number(a.value)])),{node:l("label",{class:"aelib-control"},l("s\
pan",{},e),a,c),follow:i}}function J(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function F(...t){return{node:l("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function P(t,n,e){t.put({[n]:e})}function L(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:X(n),
el:e,manager:n.widget_manager})}catch(o){let r=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(l("p",{class:"aelib-error"},r)),o}}}}function N(t,n,e){let o=n.map(r=>t.on(`\
change:${r}`,e));return e(),()=>{for(let r of o)r()}}var Q=25;function X(t){let n=new Map,e=null,o=!1,
r=()=>{let s=e;o=!0;try{for(let a of Z(s))t.set(a,s[a])}finally{e=null,o=!1}t.save_changes()};return{
get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(r,Q),e={...e,...s};let a=Object.keys(s).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??
new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(a),t.off(s,c)}}}}function Z(t){return Object.
keys(t)}function q(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function tt(t){let n=q(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(q(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function et(t,n){let e=tt(t),o=Math.round(e.length/n);
return Array.from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function E(t,[n,e]){return t.map(({name:o,
images:r})=>[o,et(r,n*e)])}function M(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
w=Math.ceil(n.length/s),u=s*(o+i)-i,f=w*(e+i)-i;t.width!==u&&(t.width=u),t.height!==f&&(t.height=f);
let h=t.getContext("2d"),p=h.createImageData(u,f),d=255/(c-a);n.forEach((x,y)=>{let v=Math.floor(y/s)*
(e+i)*u+y%s*(o+i);for(let g=0;g<x.length;g++){let m=4*(v+Math.floor(g/o)*u+g%o),$=(x[g]-a)*d;p.data[m]=
$,p.data[m+1]=$,p.data[m+2]=$,p.data[m+3]=255}}),h.putImageData(p,0,0)}function D(t,n=2){let e=l("canvas",{role:"img"}),o=l("figcaption");return{node:l("figure",{class:"ae\
lib-picture"},e,o),draw:(a,c,i)=>{M(e,a,t,i),e.style.width=`${n*e.width}px`,e.setAttribute("aria-lab\
el",c),o.textContent=c}}}function _(t,n=2){let e=l("div",{class:"aelib-strips"}),o=[],r=()=>{let a=l(
"div",{class:"aelib-name"}),c=l("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{
node:e,draw:(a,{shape:c=t,zoom:i=n,...w}={})=>{a.forEach(([u,f],h)=>{o[h]??=r();let{words:p,canvas:d}=o[h];
M(d,f,c,w),d.style.width=`${i*d.width}px`,d.setAttribute("aria-label",`${u}: ${f.length} images`),p.
textContent=u});for(let{words:u,canvas:f}of o.splice(a.length))u.remove(),f.remove()}}}function nt(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function j(t,n){return t.reduce((o,r,s)=>o+nt(r,n[s]),0)/t.length}var ot="each square shows the weights of one unit: grey 0, white positive, black negative";function rt({
model:t,el:n}){let{shape:e,name:o,unit:r,frames:s,fixed:a,columns:c,limits:i,notes:w}=t.get("payload"),
u=s.map(({label:b,rows:k})=>({label:`${b}${r}`,rows:E(k,e)})),f=E(a,e),h=[...u.keys()],p=F(O(t,"stag\
e",o,h,b=>u[b].label)),[d,x]=i,y=_(e,2.4),v=D(e,2),g=c===0,m=I();return n.append(p.node,g?y.node:v.node,
m),N(t,["stage"],()=>{p.follow();let b=t.get("stage"),{label:k,rows:A}=u[b],C=`${o} ${k}`,R=A.map(([
T,K])=>[T||C,K]);g?y.draw([...f,...R],{low:d,high:x}):v.draw(A[0][1],`${C}; ${ot}`,{low:d,high:x,columns:c}),
m.textContent=w[b]||(g?st(f[0][1],A):"")})}function st(t,n){let e=n.map(([o,r])=>`${o} ${j(r,t).toFixed(
1)}`.trim());return`Squared error per image, on these ${t.length}: ${e.join(", ")}.`}var at=L(rt);return z(ct);})();
widget = widget.default;
export { widget as default };
