"use strict";var widget=(()=>{var k=Object.defineProperty;var B=Object.getOwnPropertyDescriptor;var P=Object.getOwnPropertyNames;var W=Object.prototype.hasOwnProperty;var Z=(t,n)=>{for(var e in n)k(t,e,{get:n[e],enumerable:!0})},G=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of P(n))!W.call(t,r)&&r!==e&&k(t,r,{get:()=>n[r],enumerable:!(o=B(n,r))||
o.enumerable});return t};var H=t=>G(k({},"__esModule",{value:!0}),t);var ht={};Z(ht,{default:()=>gt});function J(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function l(t,n={},...e){return J(document.createElement(t),n,e)}function L(){return l("p",{class:"aelib-readout","aria-live":"polite"})}var Q={"data-lm-suppress-shortcuts":"true"};function C(t,n,e,o,r=String){let a={type:"range",min:0,max:o.
length-1,step:1},s=l("input",{...a,"aria-label":e,...Q}),c=l("span",{class:"aelib-value"}),u=()=>{let f=r(
t.get(n));s.value=String(X(o,t.get(n))),s.setAttribute("aria-valuetext",f),c.textContent=f};return s.
addEventListener("input",()=>tt(t,n,o[Number(s.value)])),{node:l("label",{class:"aelib-control"},l("\
span",{},e),s,c),follow:u}}function X(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function q(...t){return{node:l("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function tt(t,n,e){t.put({[n]:e})}var D=Symbol.for("aelib.models"),et="aelib-model";function F(){let t=globalThis;return t[D]??=new Map,
t[D]}function I(t,n){F().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(et));return()=>{F().delete(t)}}function _(t){return{initialize({model:n}){return I(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ot(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(l("p",{class:"aelib-error"},
r)),o}}}}function N(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var nt=25;function ot(t){let n=new Map,e=null,o=!1,r=()=>{let a=e;o=!0;try{for(let s of rt(a))t.set(
s,a[s])}finally{e=null,o=!1}t.save_changes()};return{get:a=>e&&a in e?e[a]:t.get(a),put(a){e||setTimeout(
r,nt),e={...e,...a};let s=Object.keys(a).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},u=n.get(a)??new Set;return n.set(a,u.add(s)),t.on(a,c),()=>{u.delete(
s),t.off(a,c)}}}}function rt(t){return Object.keys(t)}function R(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function st(t){let n=R(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(R(t.scale).buffer),a=n.length/r.length,s=new Int8Array(n.buffer);return r.forEach(
(c,u)=>{for(let i=u*a;i<(u+1)*a;i++)e[i]=s[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function at(t,n){let e=st(t),o=Math.round(e.length/n);return Array.
from({length:o},(r,a)=>e.subarray(a*n,(a+1)*n))}function ct(t,n){return at(t,n.reduce((e,o)=>e*o))}function M(t,n){
return t.map(({name:e,images:o})=>[e,ct(o,n)])}function A(t,n,[e,o,r=1],a={}){let{columns:s=n.length,low:c=0,high:u=1}=a,i=Math.max(1,Math.round(o/
14)),f=Math.ceil(n.length/s),p=s*(o+i)-i,h=f*(e+i)-i;t.width!==p&&(t.width=p),t.height!==h&&(t.height=
h);let w=t.getContext("2d"),g=w.createImageData(p,h),v=255/(u-c);n.forEach((E,b)=>{let x=Math.floor(
b/s)*(e+i)*p+b%s*(o+i);for(let m=0;m<e*o;m++){let $=4*(x+Math.floor(m/o)*p+m%o);for(let d=0;d<3;d++){
let y=E[r*m+d%r];g.data[$+d]=(y-c)*v}g.data[$+3]=255}}),w.putImageData(g,0,0)}function j(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function T(t,n=2){let e=l("canvas",{role:"img"}),o=l("figcapti\
on");return{node:l("figure",{class:"aelib-picture"},e,o),draw:(s,c,u)=>{A(e,s,t,u),j(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function z(t,n=2){let e=l("div",{class:"aelib-strips"}),o=[],r=()=>{
let s=l("div",{class:"aelib-name"}),c=l("canvas",{role:"img"});return e.append(s,c),{words:s,canvas:c}};
return{node:e,draw:(s,{shape:c=t,zoom:u=n,...i}={})=>{s.forEach(([f,p],h)=>{o[h]??=r();let{words:w,canvas:g}=o[h];
A(g,p,c,i),j(g,u),g.setAttribute("aria-label",`${f}: ${p.length} images`),w.textContent=f});for(let{
words:f,canvas:p}of o.splice(s.length))f.remove(),p.remove()}}}function it(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function K(t,n){return t.reduce((o,r,a)=>o+it(r,n[a]),0)/t.length}var lt="each square shows the weights of one unit: grey 0, white positive, black negative",ut="each \
square shows the weights of one unit: grey 0, brighter positive, darker negative, red, green and blu\
e each in its own colour";function ft({model:t,el:n}){let{shape:e,name:o,unit:r,frames:a,fixed:s,columns:c,
limits:u,notes:i}=t.get("payload"),f=a.map(({label:d,rows:y})=>({label:`${d}${r}`,rows:M(y,e)})),p=M(
s,e),h=[...f.keys()],w=q(C(t,"stage",o,h,d=>f[d].label)),[g,v]=u,E=z(e,2.4),b=T(e,pt(c)),x=c===0,m=L();
return n.append(w.node,x?E.node:b.node,m),N(t,["stage"],()=>{w.follow();let d=t.get("stage"),{label:y,
rows:S}=f[d],O=`${o} ${y}`,Y=S.map(([U,V])=>[U||O,V]);x?E.draw([...p,...Y],{low:g,high:v}):b.draw(S[0][1],
`${O}; ${e.length>2?ut:lt}`,{low:g,high:v,columns:c}),m.textContent=i[d]||(x?dt(p[0][1],S):"")})}function pt(t){
return Math.min(5,Math.max(2,24/t))}function dt(t,n){let e=n.map(([o,r])=>`${o} ${K(r,t).toFixed(1)}`.
trim());return`Squared error per image, on these ${t.length}: ${e.join(", ")}.`}var gt=_(ft);return H(ht);})();
widget = widget.default;
export { widget as default };
