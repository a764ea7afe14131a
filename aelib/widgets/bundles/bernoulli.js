"use strict";var widget=(()=>{var R=Object.defineProperty;var pt=Object.getOwnPropertyDescriptor;var ft=Object.getOwnPropertyNames;var dt=Object.prototype.hasOwnProperty;var mt=(t,e)=>{for(var n in e)R(t,n,{get:e[n],enumerable:!0})},ht=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let s of ft(e))!dt.call(t,s)&&s!==n&&R(t,s,{get:()=>e[s],enumerable:!(o=
pt(e,s))||o.enumerable});return t};var gt=t=>ht(R({},"__esModule",{value:!0}),t);var kt={};mt(kt,{default:()=>$t});function wt(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function c(t,e={},...n){return wt(document.createElement(t),e,n)}function B(t=""){return c("p",{class:"aelib-note"},t)}function H(){return c("p",{class:"aelib-readou\
t","aria-live":"polite"})}function C(...t){return c("div",{class:"aelib-beside"},...t)}var N={"data-lm-suppress-shortcuts":"true"};function $(t,e,n,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=c("input",{...r,"aria-label":n,...N}),i=c("span",{class:"aelib-value"}),u=()=>{let f=s(
t.get(e));a.value=String(bt(o,t.get(e))),a.setAttribute("aria-valuetext",f),i.textContent=f};return a.
addEventListener("input",()=>G(t,e,o[Number(a.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),a,i),follow:u}}function bt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(s=>Math.abs(
Number(s)-Number(e)));return o.indexOf(Math.min(...o))}function K(t,e,n,o){let s=o.map(i=>c("option",
{value:i},i)),r=c("select",{"aria-label":n,...N},...s),a=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>G(t,e,o[r.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),r),follow:a}}function V(t,e){let n=c("button",{type:"button",...N},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function Y(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function G(t,e,n){t.put({[e]:n})}var x=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var J={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,s=n.uniform()<.5?0:1;return o?s:t}}};function T(t,e,n,o){if(!Object.hasOwn(J,e))
throw new Error(`no corruption is called ${e}`);let{damage:s}=J[e],r=new x(o);return t.map(a=>s(a,n,
r))}var Q=Symbol.for("aelib.models"),xt="aelib-model";function X(){let t=globalThis;return t[Q]??=new Map,
t[Q]}function Z(t,e){X().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(xt));return()=>{X().delete(t)}}function z(t){return{initialize({model:e}){return Z(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:vt(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
s)),o}}}}function tt(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var yt=25;function vt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of Mt(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,yt),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(r,a){let i=()=>{o||a()},u=e.get(r)??new Set;return e.set(r,u.add(a)),t.on(r,i),()=>{u.delete(
a),t.off(r,i)}}}}function Mt(t){return Object.keys(t)}function et(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function k(t){let e=et(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let s=0;s<n.length;s++)n[s]=e[s]/255;return n}if(t.type==="int8"){
let s=new Float32Array(et(t.scale).buffer),r=e.length/s.length,a=new Int8Array(e.buffer);return s.forEach(
(i,u)=>{for(let l=u*r;l<(u+1)*r;l++)n[l]=a[l]*i}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function nt(t,e){let n=k(t),o=Math.round(n.length/e);return Array.from(
{length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}var ot={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function F(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(ot,String(o)))throw new Error(`no activation is called ${o}`);return{weight:k(e),bias:k(
n),activation:o}})}function O(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let s=ot[String(o)],r=new Float32Array(
n.length);for(let a=0,i=0;a<r.length;a++){let u=n[a];for(let l=0;l<t.length;l++,i++)u+=e[i]*t[l];r[a]=
s(u)}return r}function rt(t,e){return t.reduce(O,e)}function st(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,u=Math.max(1,Math.round(o/14)),
l=Math.ceil(e.length/r),f=r*(o+u)-u,w=l*(n+u)-u;t.width!==f&&(t.width=f),t.height!==w&&(t.height=w);
let y=t.getContext("2d"),g=y.createImageData(f,w),A=255/(i-a);e.forEach((I,p)=>{let d=Math.floor(p/r)*
(n+u)*f+p%r*(o+u);for(let m=0;m<I.length;m++){let h=4*(d+Math.floor(m/o)*f+m%o),b=(I[m]-a)*A;g.data[h]=
b,g.data[h+1]=b,g.data[h+2]=b,g.data[h+3]=255}}),y.putImageData(g,0,0)}function Et(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function M(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(a,i,u)=>{st(n,a,t,u),Et(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function j(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(s,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function at(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}var it={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},ct=t=>t.toFixed(2);function St({model:t,el:e}){let{shape:n,images:o,grids:s,networks:r}=t.
get("payload"),a=nt(o,n[0]*n[1]),i=r.map(({name:p,encoder:d,decoder:m})=>({name:p,encoder:F(d),decoder:F(
m),pictures:[...s.map(h=>M(h,11)),M(n,4)]})),u=Y($(t,"p_image","p, image",j(0,1,21),ct),$(t,"p_hidde\
n","p, layer 1",j(0,1,21),ct),K(t,"mode","units",Object.keys(it)),$(t,"image","image",[...a.keys()],
p=>`no. ${p+1}`),V(t,"draw again")),l=M(n,4),f=M(n,4),w=H(),y=B();for(let{pictures:p}of i)p[0].node.
style.minWidth="170px";let g=i.map(p=>C(...p.pictures.map(({node:d})=>d))),A=c("div",{class:"aelib-r\
ows"},l.node,f.node);return e.append(u.node,C(A,c("div",{class:"aelib-rows"},...g)),w,y),tt(t,["p_im\
age","p_hidden","mode","image","seed"],()=>{u.follow();let p=t.get("mode"),d=4*t.get("seed"),{passOn:m,
meaning:h}=it[p],b=(E,S)=>{let D=new x(S);return E.map(v=>m(v,D.uniform()))},_=a[t.get("image")],q=T(
_,"masking",t.get("p_image"),d);l.draw([_],"original"),f.draw([q],"input of layer 1");let ut=i.map(({
name:E,encoder:S,decoder:D,pictures:v})=>{let lt=b(O(q,S[0]),d+1),L=T(lt,"masking",t.get("p_hidden"),
d+2),U=b(O(L,S[1]),d+3),P=rt(D,U),W=at(P,_).toFixed(1);return v[0].draw([L],`${E}: layer 1 → 2`),v[1].
draw([U],"code"),v[2].draw([P],`squared error ${W}`),`${E} ${W}`});w.textContent=`Squared error of t\
his image: ${ut.join(", ")}.`,y.textContent=`Units, ${p}: ${h}. A square is one unit, black 0, white\
 1. p is the probability that a number is set to 0 on its way into the next layer.`})}var $t=z(St);return gt(kt);})();
widget = widget.default;
export { widget as default };
