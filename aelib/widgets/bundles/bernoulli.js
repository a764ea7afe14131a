"use strict";var widget=(()=>{var N=Object.defineProperty;var rt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var st=Object.prototype.hasOwnProperty;var at=(t,e)=>{for(var n in e)N(t,n,{get:e[n],enumerable:!0})},it=(t,e,n,r)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of ot(e))!st.call(t,s)&&s!==n&&N(t,s,{get:()=>e[s],enumerable:!(r=
rt(e,s))||r.enumerable});return t};var ct=t=>it(N({},"__esModule",{value:!0}),t);var gt={};at(gt,{default:()=>ht});function ut(t,e,n){for(let[r,s]of Object.entries(e))t.setAttribute(r,String(s));return t.append(...n),
t}function u(t,e={},...n){return ut(document.createElement(t),e,n)}function U(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var F={"data-lm-suppress-shortcuts":"true"};function A(t,e,n,r,s=String){let o={type:"range",min:0,max:r.
length-1,step:1},a=u("input",{...o,"aria-label":n,...F}),i=u("span",{class:"aelib-value"}),c=()=>{let l=s(
t.get(e));a.value=String(pt(r,t.get(e))),a.setAttribute("aria-valuetext",l),i.textContent=l};return a.
addEventListener("input",()=>H(t,e,r[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),a,i),follow:c}}function pt(t,e){let n=t.indexOf(e);if(n>=0)return n;let r=t.map(s=>Math.abs(
Number(s)-Number(e)));return r.indexOf(Math.min(...r))}function P(t,e,n,r){let s=r.map(i=>u("option",
{value:i},i)),o=u("select",{"aria-label":n,...F},...s),a=()=>{o.value=String(t.get(e))};return o.addEventListener(
"change",()=>H(t,e,r[o.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),o),follow:a}}function W(t,e){let n=u("button",{type:"button",...F},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function B(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function H(t,e,n){t.put({[e]:n})}var y=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var K={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let r=n.uniform()<e,s=n.uniform()<.5?0:1;return r?s:t}}};function j(t,e,n,r){if(!Object.hasOwn(K,e))
throw new Error(`no corruption is called ${e}`);let{damage:s}=K[e],o=new y(r);return t.map(a=>s(a,n,
o))}function V(t){return{render({model:e,el:n}){n.classList.add("aelib-widget");try{return t({model:dt(e),
el:n,manager:e.widget_manager})}catch(r){let s=`This widget failed: ${r instanceof Error?r.message:r}`;
throw n.replaceChildren(u("p",{class:"aelib-error"},s)),r}}}}function Y(t,e,n){let r=e.map(s=>t.on(`\
change:${s}`,n));return n(),()=>{for(let s of r)s()}}var lt=25;function dt(t){let e=new Map,n=null,r=!1,
s=()=>{let o=n;r=!0;try{for(let a of ft(o))t.set(a,o[a])}finally{n=null,r=!1}t.save_changes()};return{
get:o=>n&&o in n?n[o]:t.get(o),put(o){n||setTimeout(s,lt),n={...n,...o};let a=Object.keys(o).flatMap(
i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(a))i()},on(o,a){let i=()=>{r||a()},c=e.get(o)??
new Set;return e.set(o,c.add(a)),t.on(o,i),()=>{c.delete(a),t.off(o,i)}}}}function ft(t){return Object.
keys(t)}function G(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function E(t){let e=G(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,r=>r/
255);if(t.type==="int8"){let r=new Float32Array(G(t.scale).buffer),s=e.length/r.length,o=new Int8Array(
e.buffer);return Float32Array.from(o,(a,i)=>a*r[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function J(t,e){let n=E(t),r=Math.round(n.length/e);return Array.
from({length:r},(s,o)=>n.subarray(o*e,(o+1)*e))}var Q={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function R(t){return t.map(({weight:e,bias:n,activation:r})=>{
if(!Object.hasOwn(Q,String(r)))throw new Error(`no activation is called ${r}`);return{weight:E(e),bias:E(
n),activation:r}})}function S(t,{weight:e,bias:n,activation:r}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let s=Q[String(r)],o=new Float32Array(
n.length);for(let a=0,i=0;a<o.length;a++){let c=n[a];for(let f=0;f<t.length;f++,i++)c+=e[i]*t[f];o[a]=
s(c)}return o}function X(t,e){return t.reduce(S,e)}function Z(t,e,[n,r],s={}){let{columns:o=e.length,low:a=0,high:i=1}=s,c=Math.max(1,Math.round(r/14)),
f=Math.ceil(e.length/o),l=o*(r+c)-c,g=f*(n+c)-c;t.width!==l&&(t.width=l),t.height!==g&&(t.height=g);
let O=t.getContext("2d"),w=O.createImageData(l,g),p=255/(i-a);e.forEach((d,b)=>{let M=Math.floor(b/o)*
(n+c)*l+b%o*(r+c);for(let m=0;m<d.length;m++){let h=4*(M+Math.floor(m/r)*l+m%r),x=(d[m]-a)*p;w.data[h]=
x,w.data[h+1]=x,w.data[h+2]=x,w.data[h+3]=255}}),O.putImageData(w,0,0)}function v(t,e=2){let n=u("canvas",{role:"img"}),r=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},n,r),draw:(a,i,c)=>{Z(n,a,t,c),n.style.width=`${e*n.width}px`,n.setAttribute("aria-lab\
el",i),r.textContent=i}}}function q(t,e,n){if(n===1)return[t];let r=10;return Array.from({length:n},(s,o)=>Number((t+(e-t)*o/
(n-1)).toFixed(r)))}function z(t,e){let n=0;for(let r=0;r<t.length;r++)n+=(t[r]-e[r])**2;return n}var tt={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},et=t=>t.toFixed(2);function mt({model:t,el:e}){let{shape:n,images:r,grids:s,networks:o}=t.
get("payload"),a=J(r,n[0]*n[1]),i=o.map(({name:p,encoder:d,decoder:b})=>({name:p,encoder:R(d),decoder:R(
b),pictures:[...s.map(M=>v(M,8)),v(n,4)]})),c=B(A(t,"p_image","p, image",q(0,1,21),et),A(t,"p_hidden",
"p, layer 1",q(0,1,21),et),P(t,"mode","units",Object.keys(tt)),A(t,"image","image",[...a.keys()],p=>`\
no. ${p+1}`),W(t,"draw again")),f=v(n,4),l=v(n,4),g=U();for(let{pictures:p}of i)p[0].node.style.minWidth=
"170px";let O=i.map(p=>C(...p.pictures.map(({node:d})=>d)));return e.append(c.node,C(f.node,l.node),
...O,g),Y(t,["p_image","p_hidden","mode","image","seed"],()=>{c.follow();let p=t.get("mode"),d=4*t.get(
"seed"),{passOn:b,meaning:M}=tt[p],m=(I,$)=>{let _=new y($);return I.map(k=>b(k,_.uniform()))},h=a[t.
get("image")],x=j(h,"masking",t.get("p_image"),d);f.draw([h],"original"),l.draw([x],"input of layer \
1");for(let{name:I,encoder:$,decoder:_,pictures:k}of i){let nt=m(S(x,$[0]),d+1),D=j(nt,"masking",t.get(
"p_hidden"),d+2),L=m(S(D,$[1]),d+3),T=X(_,L);k[0].draw([D],`${I}: layer 1 → 2`),k[1].draw([L],"cod\
e"),k[2].draw([T],`squared error ${z(T,h).toFixed(1)}`)}g.textContent=`Units, ${p}: ${M}. A square i\
s one unit, black 0, white 1. p is the probability that a number is set to 0 on its way into the nex\
t layer.`})}var ht=V(mt);return ct(gt);})();
widget = widget.default;
export { widget as default };
