"use strict";var widget=(()=>{var O=Object.defineProperty;var tt=Object.getOwnPropertyDescriptor;var et=Object.getOwnPropertyNames;var nt=Object.prototype.hasOwnProperty;var ot=(t,n)=>{for(var e in n)O(t,e,{get:n[e],enumerable:!0})},rt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of et(n))!nt.call(t,r)&&r!==e&&O(t,r,{get:()=>n[r],enumerable:!(o=
tt(n,r))||o.enumerable});return t};var st=t=>rt(O({},"__esModule",{value:!0}),t);var wt={};ot(wt,{default:()=>mt});function at(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function u(t,n={},...e){return at(document.createElement(t),n,e)}function _(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function j(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var ct={"data-lm-suppress-shortcuts":"true"};function v(t,n,e,o,r=String){let a={type:"range",min:0,
max:o.length-1,step:1},s=u("input",{...a,"aria-label":e,...ct}),c=u("span",{class:"aelib-value"}),l=()=>{
let p=r(t.get(n));s.value=String(it(o,t.get(n))),s.setAttribute("aria-valuetext",p),c.textContent=p};
return s.addEventListener("input",()=>lt(t,n,o[Number(s.value)])),{node:u("label",{class:"aelib-cont\
rol"},u("span",{},e),s,c),follow:l}}function it(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function q(...t){return{node:u("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function lt(t,n,e){t.put({[n]:e})}var R=Symbol.for("aelib.models"),ut="aelib-model";function P(){let t=globalThis;return t[R]??=new Map,
t[R]}function W(t,n){P().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ut));return()=>{P().delete(t)}}function B(t){return{initialize({model:n}){return W(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:pt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(u("p",{class:"aelib-error"},
r)),o}}}}function K(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var ft=25;function pt(t){let n=new Map,e=null,o=!1,r=()=>{let a=e;o=!0;try{for(let s of dt(a))t.set(
s,a[s])}finally{e=null,o=!1}t.save_changes()};return{get:a=>e&&a in e?e[a]:t.get(a),put(a){e||setTimeout(
r,ft),e={...e,...a};let s=Object.keys(a).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},l=n.get(a)??new Set;return n.set(a,l.add(s)),t.on(a,c),()=>{l.delete(
s),t.off(a,c)}}}}function dt(t){return Object.keys(t)}function U(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function E(t){let n=U(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(U(t.scale).buffer),a=n.length/r.length,s=new Int8Array(n.buffer);return r.forEach(
(c,l)=>{for(let i=l*a;i<(l+1)*a;i++)e[i]=s[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function I(t,n){let e=E(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,a)=>e.subarray(a*n,(a+1)*n))}function V(t,n){return I(t,n.reduce((e,o)=>e*o))}var Y={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function G(t){return t.map(({weight:n,bias:e,activation:o})=>{
if(!Object.hasOwn(Y,String(o)))throw new Error(`no activation is called ${o}`);return{weight:E(n),bias:E(
e),activation:o}})}function gt(t,{weight:n,bias:e,activation:o}){if(n.length!==e.length*t.length)throw new Error(
`${n.length} weights do not lead from ${t.length} to ${e.length}`);let r=Y[String(o)],a=new Float32Array(
e.length);for(let s=0,c=0;s<a.length;s++){let l=e[s];for(let i=0;i<t.length;i++,c++)l+=n[c]*t[i];a[s]=
r(l)}return a}function H(t,n){return t.reduce(gt,n)}function N(t,n,[e,o,r=1],a={}){let{columns:s=n.length,low:c=0,high:l=1}=a,i=Math.max(1,Math.round(o/
14)),p=Math.ceil(n.length/s),f=s*(o+i)-i,h=p*(e+i)-i;t.width!==f&&(t.width=f),t.height!==h&&(t.height=
h);let m=t.getContext("2d"),g=m.createImageData(f,h),$=255/(l-c);n.forEach((L,x)=>{let b=Math.floor(
x/s)*(e+i)*f+x%s*(o+i);for(let d=0;d<e*o;d++){let y=4*(b+Math.floor(d/o)*f+d%o);for(let w=0;w<3;w++){
let k=L[r*d+w%r];g.data[y+w]=(k-c)*$}g.data[y+3]=255}}),m.putImageData(g,0,0)}function J(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(-\
-aelib-room) * ${t.width/t.height}))`}function C(t,n=2){let e=u("canvas",{role:"img"}),o=u("figcapti\
on");return{node:u("figure",{class:"aelib-picture"},e,o),draw:(s,c,l)=>{N(e,s,t,l),J(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function Q(t,n=2){let e=u("div",{class:"aelib-strips"}),o=[],r=()=>{
let s=u("div",{class:"aelib-name"}),c=u("canvas",{role:"img"});return e.append(s,c),{words:s,canvas:c}};
return{node:e,draw:(s,{shape:c=t,zoom:l=n,...i}={})=>{s.forEach(([p,f],h)=>{o[h]??=r();let{words:m,canvas:g}=o[h];
N(g,f,c,i),J(g,l),g.setAttribute("aria-label",`${p}: ${f.length} images`),m.textContent=p});for(let{
words:p,canvas:f}of o.splice(s.length))p.remove(),f.remove()}}}function T(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,a)=>Number((t+(n-t)*a/
(e-1)).toFixed(o)))}function F(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function X(t,n){let e=0;for(let o=0;o<
t.length;o++)e+=(t[o]-n[o])**2;return e}var Z=T(0,1,7),M=t=>`${Math.round(100*t)} %`,S=t=>`no. ${t+1}`;function ht({model:t,el:n}){let{shape:e,
images:o,codes:r,width:a,decoder:s}=t.get("payload"),c=V(o,e),l=I(r,a),i=G(s),p=[...c.keys()],f=q(v(
t,"first","first image",p,S),v(t,"second","second image",p,S),v(t,"way","how far",T(0,1,41),M)),h=Q(
e,2),m=C(e,4),g=C(e,4),$=_();return n.append(f.node,j(u("div",{},h.node),m.node,g.node),$),K(t,["fir\
st","second","way"],()=>{f.follow();let[x,b,d]=[t.get("first"),t.get("second"),t.get("way")],y=A=>F(
c[x],c[b],A),w=A=>H(i,F(l[x],l[b],A));h.draw([["in pixels",Z.map(y)],["in code",Z.map(w)]]);let[k,D]=[
y(d),w(d)];m.draw([k],`in pixels, ${M(d)}`),g.draw([D],`in code, ${M(d)}`);let z=X(k,D).toFixed(1);$.
textContent=`At ${M(d)} the two large pictures differ by a squared error of ${z}. The rows go from 0\
 % (${S(x)}) to 100 % (${S(b)}).`})}var mt=B(ht);return st(wt);})();
widget = widget.default;
export { widget as default };
