"use strict";var widget=(()=>{var _=Object.defineProperty;var ot=Object.getOwnPropertyDescriptor;var rt=Object.getOwnPropertyNames;var st=Object.prototype.hasOwnProperty;var at=(t,e)=>{for(var n in e)_(t,n,{get:e[n],enumerable:!0})},it=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of rt(e))!st.call(t,s)&&s!==n&&_(t,s,{get:()=>e[s],enumerable:!(o=
ot(e,s))||o.enumerable});return t};var ct=t=>it(_({},"__esModule",{value:!0}),t);var gt={};at(gt,{default:()=>mt});function ut(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function u(t,e={},...n){return ut(document.createElement(t),e,n)}function U(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var F={"data-lm-suppress-shortcuts":"true"};function O(t,e,n,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=u("input",{...r,"aria-label":n,...F}),i=u("span",{class:"aelib-value"}),c=()=>{let p=s(
t.get(e));a.value=String(lt(o,t.get(e))),a.setAttribute("aria-valuetext",p),i.textContent=p};return a.
addEventListener("input",()=>H(t,e,o[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),a,i),follow:c}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(s=>Math.abs(
Number(s)-Number(e)));return o.indexOf(Math.min(...o))}function P(t,e,n,o){let s=o.map(i=>u("option",
{value:i},i)),r=u("select",{"aria-label":n,...F},...s),a=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>H(t,e,o[r.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),r),follow:a}}function W(t,e){let n=u("button",{type:"button",...F},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function B(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function H(t,e,n){t.put({[e]:n})}var y=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var K={gaussian:{symbol:"s",amount:"the standard deviation of what is added to each pixel",damage:(t,e,n)=>t+
e*n.normal()},masking:{symbol:"p",amount:"the probability that a pixel is set to black",damage:(t,e,n)=>n.
uniform()<e?0:t},"salt-and-pepper":{symbol:"p",amount:"the probability that a pixel is set to black \
or white",damage:(t,e,n)=>{let o=n.uniform()<e,s=n.uniform()<.5?0:1;return o?s:t}}};function R(t,e,n,o){
if(!Object.hasOwn(K,e))throw new Error(`no corruption is called ${e}`);let{damage:s}=K[e],r=new y(o);
return t.map(a=>s(a,n,r))}function V(t){return{render({model:e,el:n}){n.classList.add("aelib-widget");try{return t({model:dt(e),
el:n})}catch(o){let s=`This widget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(
u("p",{class:"aelib-error"},s)),o}}}}function Y(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),
()=>{for(let s of o)s()}}var pt=25;function dt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{
for(let a of ft(r))t.set(a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:
t.get(r),put(r){n||setTimeout(s,pt),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??
[]]);for(let i of new Set(a))i()},on(r,a){let i=()=>{o||a()},c=e.get(r)??new Set;return e.set(r,c.add(
a)),t.on(r,i),()=>{c.delete(a),t.off(r,i)}}}}function ft(t){return Object.keys(t)}function G(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function E(t){let e=G(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(G(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,i)=>a*o[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function J(t,e){let n=E(t),o=Math.round(n.length/e);return Array.
from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}var Q={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function j(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!(String(o)in Q))throw new Error(`no activation is called ${o}`);return{weight:E(e),bias:E(n),activation:o}})}
function S(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(`${e.length}\
 weights do not lead from ${t.length} to ${n.length}`);let s=Q[String(o)],r=new Float32Array(n.length);
for(let a=0,i=0;a<r.length;a++){let c=n[a];for(let f=0;f<t.length;f++,i++)c+=e[i]*t[f];r[a]=s(c)}return r}
function X(t,e){return t.reduce(S,e)}function Z(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,c=Math.max(1,Math.round(o/14)),
f=Math.ceil(e.length/r),p=r*(o+c)-c,g=f*(n+c)-c;t.width!==p&&(t.width=p),t.height!==g&&(t.height=g);
let $=t.getContext("2d"),w=$.createImageData(p,g),l=255/(i-a);e.forEach((d,b)=>{let M=Math.floor(b/r)*
(n+c)*p+b%r*(o+c);for(let h=0;h<d.length;h++){let m=4*(M+Math.floor(h/o)*p+h%o),x=(d[h]-a)*l;w.data[m]=
x,w.data[m+1]=x,w.data[m+2]=x,w.data[m+3]=255}}),$.putImageData(w,0,0)}function v(t,e=2){let n=u("canvas",{role:"img"}),o=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},n,o),draw:(a,i,c)=>{Z(n,a,t,c),n.style.width=`${e*n.width}px`,n.setAttribute("aria-lab\
el",i),o.textContent=i}}}function q(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(s,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function z(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}var tt={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},et=t=>t.toFixed(2);function ht({model:t,el:e}){let{shape:n,images:o,grids:s,networks:r}=t.
get("payload"),a=J(o,n[0]*n[1]),i=r.map(({name:l,encoder:d,decoder:b})=>({name:l,encoder:j(d),decoder:j(
b),pictures:[...s.map(M=>v(M,8)),v(n,4)]})),c=B(O(t,"p_image","p, image",q(0,1,21),et),O(t,"p_hidden",
"p, layer 1",q(0,1,21),et),P(t,"mode","units",Object.keys(tt)),O(t,"image","image",[...a.keys()],l=>`\
no. ${l+1}`),W(t,"draw again")),f=v(n,4),p=v(n,4),g=U();for(let{pictures:l}of i)l[0].node.style.minWidth=
"170px";let $=i.map(l=>C(...l.pictures.map(({node:d})=>d)));return e.append(c.node,C(f.node,p.node),
...$,g),Y(t,["p_image","p_hidden","mode","image","seed"],()=>{c.follow();let l=t.get("mode"),d=4*t.get(
"seed"),{passOn:b,meaning:M}=tt[l],h=(I,A)=>{let N=new y(A);return I.map(k=>b(k,N.uniform()))},m=a[t.
get("image")],x=R(m,"masking",t.get("p_image"),d);f.draw([m],"original"),p.draw([x],"input of layer \
1");for(let{name:I,encoder:A,decoder:N,pictures:k}of i){let nt=h(S(x,A[0]),d+1),D=R(nt,"masking",t.get(
"p_hidden"),d+2),L=h(S(D,A[1]),d+3),T=X(N,L);k[0].draw([D],`${I}: layer 1 → 2`),k[1].draw([L],"cod\
e"),k[2].draw([T],`squared error ${z(T,m).toFixed(1)}`)}g.textContent=`Units, ${l}: ${M}. A square i\
s one unit, black 0, white 1. p is the probability that a number is set to 0 on its way into the nex\
t layer.`})}var mt=V(ht);return ct(gt);})();
widget = widget.default;
export { widget as default };
