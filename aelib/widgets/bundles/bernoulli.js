"use strict";var widget=(()=>{var F=Object.defineProperty;var it=Object.getOwnPropertyDescriptor;var ct=Object.getOwnPropertyNames;var ut=Object.prototype.hasOwnProperty;var lt=(t,e)=>{for(var n in e)F(t,n,{get:e[n],enumerable:!0})},pt=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of ct(e))!ut.call(t,s)&&s!==n&&F(t,s,{get:()=>e[s],enumerable:!(o=
it(e,s))||o.enumerable});return t};var dt=t=>pt(F({},"__esModule",{value:!0}),t);var vt={};lt(vt,{default:()=>Mt});function ft(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function c(t,e={},...n){return ft(document.createElement(t),e,n)}function P(){return c("p",{class:"aelib-readout","aria-live":"polite"})}function O(...t){return c("d\
iv",{class:"aelib-beside"},...t)}var N={"data-lm-suppress-shortcuts":"true"};function $(t,e,n,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=c("input",{...r,"aria-label":n,...N}),i=c("span",{class:"aelib-value"}),u=()=>{let p=s(
t.get(e));a.value=String(mt(o,t.get(e))),a.setAttribute("aria-valuetext",p),i.textContent=p};return a.
addEventListener("input",()=>K(t,e,o[Number(a.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),a,i),follow:u}}function mt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(s=>Math.abs(
Number(s)-Number(e)));return o.indexOf(Math.min(...o))}function W(t,e,n,o){let s=o.map(i=>c("option",
{value:i},i)),r=c("select",{"aria-label":n,...N},...s),a=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>K(t,e,o[r.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),r),follow:a}}function B(t,e){let n=c("button",{type:"button",...N},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function H(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function K(t,e,n){t.put({[e]:n})}var x=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var V={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,s=n.uniform()<.5?0:1;return o?s:t}}};function C(t,e,n,o){if(!Object.hasOwn(V,e))
throw new Error(`no corruption is called ${e}`);let{damage:s}=V[e],r=new x(o);return t.map(a=>s(a,n,
r))}var Y=Symbol.for("aelib.models"),gt="aelib-model";function G(){let t=globalThis;return t[Y]??=new Map,
t[Y]}function J(t,e){G().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(gt));return()=>{G().delete(t)}}function Q(t){return{initialize({model:e}){return J(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:wt(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
s)),o}}}}function X(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var ht=25;function wt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of bt(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,ht),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(r,a){let i=()=>{o||a()},u=e.get(r)??new Set;return e.set(r,u.add(a)),t.on(r,i),()=>{u.delete(
a),t.off(r,i)}}}}function bt(t){return Object.keys(t)}function Z(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function S(t){let e=Z(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Z(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,i)=>a*o[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function z(t,e){let n=S(t),o=Math.round(n.length/e);return Array.
from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}var tt={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function D(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(tt,String(o)))throw new Error(`no activation is called ${o}`);return{weight:S(e),bias:S(
n),activation:o}})}function A(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let s=tt[String(o)],r=new Float32Array(
n.length);for(let a=0,i=0;a<r.length;a++){let u=n[a];for(let f=0;f<t.length;f++,i++)u+=e[i]*t[f];r[a]=
s(u)}return r}function et(t,e){return t.reduce(A,e)}function nt(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,u=Math.max(1,Math.round(o/14)),
f=Math.ceil(e.length/r),p=r*(o+u)-u,b=f*(n+u)-u;t.width!==p&&(t.width=p),t.height!==b&&(t.height=b);
let k=t.getContext("2d"),g=k.createImageData(p,b),R=255/(i-a);e.forEach((l,d)=>{let y=Math.floor(d/r)*
(n+u)*p+d%r*(o+u);for(let m=0;m<l.length;m++){let h=4*(y+Math.floor(m/o)*p+m%o),w=(l[m]-a)*R;g.data[h]=
w,g.data[h+1]=w,g.data[h+2]=w,g.data[h+3]=255}}),k.putImageData(g,0,0)}function xt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function v(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(a,i,u)=>{nt(n,a,t,u),xt(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function L(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(s,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function ot(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}var rt={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},st=t=>t.toFixed(2);function yt({model:t,el:e}){let{shape:n,images:o,grids:s,networks:r}=t.
get("payload"),a=z(o,n[0]*n[1]),i=r.map(({name:l,encoder:d,decoder:y})=>({name:l,encoder:D(d),decoder:D(
y),pictures:[...s.map(m=>v(m,8)),v(n,4)]})),u=H($(t,"p_image","p, image",L(0,1,21),st),$(t,"p_hidden",
"p, layer 1",L(0,1,21),st),W(t,"mode","units",Object.keys(rt)),$(t,"image","image",[...a.keys()],l=>`\
no. ${l+1}`),B(t,"draw again")),f=v(n,4),p=v(n,4),b=P();for(let{pictures:l}of i)l[0].node.style.minWidth=
"170px";let k=i.map(l=>O(...l.pictures.map(({node:d})=>d))),g=O(f.node,p.node);return e.append(u.node,
O(g,c("div",{class:"aelib-rows"},...k)),b),X(t,["p_image","p_hidden","mode","image","seed"],()=>{u.follow();
let l=t.get("mode"),d=4*t.get("seed"),{passOn:y,meaning:m}=rt[l],h=(_,E)=>{let I=new x(E);return _.map(
M=>y(M,I.uniform()))},w=a[t.get("image")],j=C(w,"masking",t.get("p_image"),d);f.draw([w],"original"),
p.draw([j],"input of layer 1");for(let{name:_,encoder:E,decoder:I,pictures:M}of i){let at=h(A(j,E[0]),
d+1),q=C(at,"masking",t.get("p_hidden"),d+2),T=h(A(q,E[1]),d+3),U=et(I,T);M[0].draw([q],`${_}: layer\
 1 → 2`),M[1].draw([T],"code"),M[2].draw([U],`squared error ${ot(U,w).toFixed(1)}`)}b.textContent=
`Units, ${l}: ${m}. A square is one unit, black 0, white 1. p is the probability that a number is se\
t to 0 on its way into the next layer.`})}var Mt=Q(yt);return dt(vt);})();
widget = widget.default;
export { widget as default };
