"use strict";var widget=(()=>{var A=Object.defineProperty;var z=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(t,n)=>{for(var e in n)A(t,e,{get:n[e],enumerable:!0})},ot=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of tt(n))!et.call(t,r)&&r!==e&&A(t,r,{get:()=>n[r],enumerable:!(o=
z(n,r))||o.enumerable});return t};var rt=t=>ot(A({},"__esModule",{value:!0}),t);var mt={};nt(mt,{default:()=>ht});function st(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function l(t,n={},...e){return st(document.createElement(t),n,e)}function _(){return l("p",{class:"aelib-readout","aria-live":"polite"})}function j(...t){return l("d\
iv",{class:"aelib-beside"},...t)}var at={"data-lm-suppress-shortcuts":"true"};function $(t,n,e,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=l("input",{...s,"aria-label":e,...at}),c=l("span",{class:"aelib-value"}),i=()=>{
let u=r(t.get(n));a.value=String(ct(o,t.get(n))),a.setAttribute("aria-valuetext",u),c.textContent=u};
return a.addEventListener("input",()=>it(t,n,o[Number(a.value)])),{node:l("label",{class:"aelib-cont\
rol"},l("span",{},e),a,c),follow:i}}function ct(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function q(...t){return{node:l("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function it(t,n,e){t.put({[n]:e})}var R=Symbol.for("aelib.models"),lt="aelib-model";function W(){let t=globalThis;return t[R]??=new Map,
t[R]}function B(t,n){W().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(lt));return()=>{W().delete(t)}}function K(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:ft(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(l("p",{class:"aelib-error"},
r)),o}}}}function P(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var ut=25;function ft(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of pt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,ut),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=n.get(s)??new Set;return n.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function pt(t){return Object.keys(t)}function U(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function v(t){let n=U(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(U(t.scale).buffer),s=n.length/r.length,a=new Int8Array(n.buffer);return r.forEach(
(c,i)=>{for(let f=i*s;f<(i+1)*s;f++)e[f]=a[f]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function O(t,n){let e=v(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}var V={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function Y(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(V,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(n),bias:v(
e),activation:o}})}function dt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let r=V[String(o)],s=new Float32Array(
e.length);for(let a=0,c=0;a<s.length;a++){let i=e[a];for(let f=0;f<t.length;f++,c++)i+=n[c]*t[f];s[a]=
r(i)}return s}function G(t,n){return t.reduce(dt,n)}function I(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
f=Math.ceil(n.length/s),u=s*(o+i)-i,p=f*(e+i)-i;t.width!==u&&(t.width=u),t.height!==p&&(t.height=p);
let m=t.getContext("2d"),d=m.createImageData(u,p),w=255/(c-a);n.forEach((b,M)=>{let y=Math.floor(M/s)*
(e+i)*u+M%s*(o+i);for(let h=0;h<b.length;h++){let g=4*(y+Math.floor(h/o)*u+h%o),x=(b[h]-a)*w;d.data[g]=
x,d.data[g+1]=x,d.data[g+2]=x,d.data[g+3]=255}}),m.putImageData(d,0,0)}function H(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function N(t,n=2){let e=l("canvas",{role:"img"}),o=l("figcapti\
on");return{node:l("figure",{class:"aelib-picture"},e,o),draw:(a,c,i)=>{I(e,a,t,i),H(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function J(t,n=2){let e=l("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=l("div",{class:"aelib-name"}),c=l("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:i=n,...f}={})=>{a.forEach(([u,p],m)=>{o[m]??=r();let{words:d,canvas:w}=o[m];
I(w,p,c,f),H(w,i),w.setAttribute("aria-label",`${u}: ${p.length} images`),d.textContent=u});for(let{
words:u,canvas:p}of o.splice(a.length))u.remove(),p.remove()}}}function C(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}function T(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function Q(t,n){let e=0;for(let o=0;o<
t.length;o++)e+=(t[o]-n[o])**2;return e}var X=C(0,1,7),E=t=>`${Math.round(100*t)} %`,k=t=>`no. ${t+1}`;function gt({model:t,el:n}){let{shape:e,
images:o,codes:r,width:s,decoder:a}=t.get("payload"),c=O(o,e[0]*e[1]),i=O(r,s),f=Y(a),u=[...c.keys()],
p=q($(t,"first","first image",u,k),$(t,"second","second image",u,k),$(t,"way","how far",C(0,1,41),E)),
m=J(e,2),d=N(e,4),w=N(e,4),b=_();return n.append(p.node,j(l("div",{},m.node),d.node,w.node),b),P(t,[
"first","second","way"],()=>{p.follow();let[y,h,g]=[t.get("first"),t.get("second"),t.get("way")],x=S=>T(
c[y],c[h],S),F=S=>G(f,T(i[y],i[h],S));m.draw([["in pixels",X.map(x)],["in code",X.map(F)]]);let[L,D]=[
x(g),F(g)];d.draw([L],`in pixels, ${E(g)}`),w.draw([D],`in code, ${E(g)}`);let Z=Q(L,D).toFixed(1);b.
textContent=`At ${E(g)} the two large pictures differ by a squared error of ${Z}. The rows go from 0\
 % (${k(y)}) to 100 % (${k(h)}).`})}var ht=K(gt);return rt(mt);})();
widget = widget.default;
export { widget as default };
