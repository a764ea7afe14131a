"use strict";var widget=(()=>{var F=Object.defineProperty;var at=Object.getOwnPropertyDescriptor;var it=Object.getOwnPropertyNames;var ct=Object.prototype.hasOwnProperty;var ut=(t,e)=>{for(var n in e)F(t,n,{get:e[n],enumerable:!0})},lt=(t,e,n,r)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of it(e))!ct.call(t,s)&&s!==n&&F(t,s,{get:()=>e[s],enumerable:!(r=
at(e,s))||r.enumerable});return t};var pt=t=>lt(F({},"__esModule",{value:!0}),t);var yt={};ut(yt,{default:()=>xt});function dt(t,e,n){for(let[r,s]of Object.entries(e))t.setAttribute(r,String(s));return t.append(...n),
t}function u(t,e={},...n){return dt(document.createElement(t),e,n)}function U(){return u("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return u("d\
iv",{class:"aelib-beside"},...t)}var C={"data-lm-suppress-shortcuts":"true"};function $(t,e,n,r,s=String){let o={type:"range",min:0,max:r.
length-1,step:1},a=u("input",{...o,"aria-label":n,...C}),i=u("span",{class:"aelib-value"}),c=()=>{let p=s(
t.get(e));a.value=String(ft(r,t.get(e))),a.setAttribute("aria-valuetext",p),i.textContent=p};return a.
addEventListener("input",()=>H(t,e,r[Number(a.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),a,i),follow:c}}function ft(t,e){let n=t.indexOf(e);if(n>=0)return n;let r=t.map(s=>Math.abs(
Number(s)-Number(e)));return r.indexOf(Math.min(...r))}function P(t,e,n,r){let s=r.map(i=>u("option",
{value:i},i)),o=u("select",{"aria-label":n,...C},...s),a=()=>{o.value=String(t.get(e))};return o.addEventListener(
"change",()=>H(t,e,r[o.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),o),follow:a}}function W(t,e){let n=u("button",{type:"button",...C},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function B(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function H(t,e,n){t.put({[e]:n})}var y=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var K={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let r=n.uniform()<e,s=n.uniform()<.5?0:1;return r?s:t}}};function D(t,e,n,r){if(!Object.hasOwn(K,e))
throw new Error(`no corruption is called ${e}`);let{damage:s}=K[e],o=new y(r);return t.map(a=>s(a,n,
o))}var V=Symbol.for("aelib.models"),mt="aelib-model";function Y(){let t=globalThis;return t[V]??=new Map,
t[V]}function G(t,e){Y().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(mt));return()=>{Y().delete(t)}}function J(t){return{initialize({model:e}){return G(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ht(e),el:n,manager:e.widget_manager})}catch(r){let s=`This w\
idget failed: ${r instanceof Error?r.message:r}`;throw n.replaceChildren(u("p",{class:"aelib-error"},
s)),r}}}}function Q(t,e,n){let r=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of r)s()}}
var gt=25;function ht(t){let e=new Map,n=null,r=!1,s=()=>{let o=n;r=!0;try{for(let a of wt(o))t.set(
a,o[a])}finally{n=null,r=!1}t.save_changes()};return{get:o=>n&&o in n?n[o]:t.get(o),put(o){n||setTimeout(
s,gt),n={...n,...o};let a=Object.keys(o).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(o,a){let i=()=>{r||a()},c=e.get(o)??new Set;return e.set(o,c.add(a)),t.on(o,i),()=>{c.delete(
a),t.off(o,i)}}}}function wt(t){return Object.keys(t)}function X(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function A(t){let e=X(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,r=>r/
255);if(t.type==="int8"){let r=new Float32Array(X(t.scale).buffer),s=e.length/r.length,o=new Int8Array(
e.buffer);return Float32Array.from(o,(a,i)=>a*r[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function Z(t,e){let n=A(t),r=Math.round(n.length/e);return Array.
from({length:r},(s,o)=>n.subarray(o*e,(o+1)*e))}var z={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function L(t){return t.map(({weight:e,bias:n,activation:r})=>{
if(!Object.hasOwn(z,String(r)))throw new Error(`no activation is called ${r}`);return{weight:A(e),bias:A(
n),activation:r}})}function S(t,{weight:e,bias:n,activation:r}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let s=z[String(r)],o=new Float32Array(
n.length);for(let a=0,i=0;a<o.length;a++){let c=n[a];for(let f=0;f<t.length;f++,i++)c+=e[i]*t[f];o[a]=
s(c)}return o}function tt(t,e){return t.reduce(S,e)}function et(t,e,[n,r],s={}){let{columns:o=e.length,low:a=0,high:i=1}=s,c=Math.max(1,Math.round(r/14)),
f=Math.ceil(e.length/o),p=o*(r+c)-c,h=f*(n+c)-c;t.width!==p&&(t.width=p),t.height!==h&&(t.height=h);
let E=t.getContext("2d"),w=E.createImageData(p,h),l=255/(i-a);e.forEach((d,b)=>{let M=Math.floor(b/o)*
(n+c)*p+b%o*(r+c);for(let m=0;m<d.length;m++){let g=4*(M+Math.floor(m/r)*p+m%r),x=(d[m]-a)*l;w.data[g]=
x,w.data[g+1]=x,w.data[g+2]=x,w.data[g+3]=255}}),E.putImageData(w,0,0)}function k(t,e=2){let n=u("canvas",{role:"img"}),r=u("figcaption");return{node:u("figure",{class:"ae\
lib-picture"},n,r),draw:(a,i,c)=>{et(n,a,t,c),n.style.width=`${e*n.width}px`,n.setAttribute("aria-la\
bel",i),r.textContent=i}}}function R(t,e,n){if(n===1)return[t];let r=10;return Array.from({length:n},(s,o)=>Number((t+(e-t)*o/
(n-1)).toFixed(r)))}function nt(t,e){let n=0;for(let r=0;r<t.length;r++)n+=(t[r]-e[r])**2;return n}var rt={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},ot=t=>t.toFixed(2);function bt({model:t,el:e}){let{shape:n,images:r,grids:s,networks:o}=t.
get("payload"),a=Z(r,n[0]*n[1]),i=o.map(({name:l,encoder:d,decoder:b})=>({name:l,encoder:L(d),decoder:L(
b),pictures:[...s.map(M=>k(M,8)),k(n,4)]})),c=B($(t,"p_image","p, image",R(0,1,21),ot),$(t,"p_hidden",
"p, layer 1",R(0,1,21),ot),P(t,"mode","units",Object.keys(rt)),$(t,"image","image",[...a.keys()],l=>`\
no. ${l+1}`),W(t,"draw again")),f=k(n,4),p=k(n,4),h=U();for(let{pictures:l}of i)l[0].node.style.minWidth=
"170px";let E=i.map(l=>N(...l.pictures.map(({node:d})=>d)));return e.append(c.node,N(f.node,p.node),
...E,h),Q(t,["p_image","p_hidden","mode","image","seed"],()=>{c.follow();let l=t.get("mode"),d=4*t.get(
"seed"),{passOn:b,meaning:M}=rt[l],m=(_,O)=>{let I=new y(O);return _.map(v=>b(v,I.uniform()))},g=a[t.
get("image")],x=D(g,"masking",t.get("p_image"),d);f.draw([g],"original"),p.draw([x],"input of layer \
1");for(let{name:_,encoder:O,decoder:I,pictures:v}of i){let st=m(S(x,O[0]),d+1),j=D(st,"masking",t.get(
"p_hidden"),d+2),q=m(S(j,O[1]),d+3),T=tt(I,q);v[0].draw([j],`${_}: layer 1 → 2`),v[1].draw([q],"co\
de"),v[2].draw([T],`squared error ${nt(T,g).toFixed(1)}`)}h.textContent=`Units, ${l}: ${M}. A square\
 is one unit, black 0, white 1. p is the probability that a number is set to 0 on its way into the n\
ext layer.`})}var xt=J(bt);return pt(yt);})();
widget = widget.default;
export { widget as default };
