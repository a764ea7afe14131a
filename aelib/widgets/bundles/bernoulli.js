"use strict";var widget=(()=>{var C=Object.defineProperty;var pt=Object.getOwnPropertyDescriptor;var ft=Object.getOwnPropertyNames;var dt=Object.prototype.hasOwnProperty;var mt=(t,e)=>{for(var n in e)C(t,n,{get:e[n],enumerable:!0})},ht=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of ft(e))!dt.call(t,r)&&r!==n&&C(t,r,{get:()=>e[r],enumerable:!(o=
pt(e,r))||o.enumerable});return t};var gt=t=>ht(C({},"__esModule",{value:!0}),t);var Ot={};mt(Ot,{default:()=>$t});function wt(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function c(t,e={},...n){return wt(document.createElement(t),e,n)}function B(t=""){return c("p",{class:"aelib-note"},t)}function H(){return c("p",{class:"aelib-readou\
t","aria-live":"polite"})}function N(...t){return c("div",{class:"aelib-beside"},...t)}var R={"data-lm-suppress-shortcuts":"true"};function A(t,e,n,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=c("input",{...s,"aria-label":n,...R}),i=c("span",{class:"aelib-value"}),l=()=>{let g=r(
t.get(e));a.value=String(bt(o,t.get(e))),a.setAttribute("aria-valuetext",g),i.textContent=g};return a.
addEventListener("input",()=>G(t,e,o[Number(a.value)])),{node:c("label",{class:"aelib-control"},c("s\
pan",{},n),a,i),follow:l}}function bt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(r=>Math.abs(
Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function K(t,e,n,o){let r=o.map(i=>c("option",
{value:i},i)),s=c("select",{"aria-label":n,...R},...r),a=()=>{s.value=String(t.get(e))};return s.addEventListener(
"change",()=>G(t,e,o[s.selectedIndex])),{node:c("label",{class:"aelib-control"},c("span",{},n),s),follow:a}}function V(t,e){let n=c("button",{type:"button",...R},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function Y(...t){return{node:c("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function G(t,e,n){t.put({[e]:n})}var b=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var J={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,r=n.uniform()<.5?0:1;return o?r:t}}};function T(t,e,n,o){if(!Object.hasOwn(J,e))
throw new Error(`no corruption is called ${e}`);let{damage:r}=J[e],s=new b(o);return t.map(a=>r(a,n,
s))}var Q=Symbol.for("aelib.models"),xt="aelib-model";function X(){let t=globalThis;return t[Q]??=new Map,
t[Q]}function Z(t,e){X().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(xt));return()=>{X().delete(t)}}function z(t){return{initialize({model:e}){return Z(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:vt(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(c("p",{class:"aelib-error"},
r)),o}}}}function tt(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var yt=25;function vt(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of Mt(s))t.set(
a,s[a])}finally{n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(
r,yt),n={...n,...s};let a=Object.keys(s).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(s,a){let i=()=>{o||a()},l=e.get(s)??new Set;return e.set(s,l.add(a)),t.on(s,i),()=>{l.delete(
a),t.off(s,i)}}}}function Mt(t){return Object.keys(t)}function et(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function I(t){let e=et(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let r=0;r<n.length;r++)n[r]=e[r]/255;return n}if(t.type==="int8"){
let r=new Float32Array(et(t.scale).buffer),s=e.length/r.length,a=new Int8Array(e.buffer);return r.forEach(
(i,l)=>{for(let u=l*s;u<(l+1)*s;u++)n[u]=a[u]*i}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function Et(t,e){let n=I(t),o=Math.round(n.length/e);return Array.from(
{length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}function nt(t,e){return Et(t,e.reduce((n,o)=>n*o))}var ot={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function F(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(ot,String(o)))throw new Error(`no activation is called ${o}`);return{weight:I(e),bias:I(
n),activation:o}})}function _(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=ot[String(o)],s=new Float32Array(
n.length);for(let a=0,i=0;a<s.length;a++){let l=n[a];for(let u=0;u<t.length;u++,i++)l+=e[i]*t[u];s[a]=
r(l)}return s}function rt(t,e){return t.reduce(_,e)}function st(t,e,[n,o,r=1],s={}){let{columns:a=e.length,low:i=0,high:l=1}=s,u=Math.max(1,Math.round(o/
14)),g=Math.ceil(e.length/a),m=a*(o+u)-u,w=g*(n+u)-u;t.width!==m&&(t.width=m),t.height!==w&&(t.height=
w);let k=t.getContext("2d"),x=k.createImageData(m,w),q=255/(l-i);e.forEach((p,f)=>{let y=Math.floor(
f/a)*(n+u)*m+f%a*(o+u);for(let d=0;d<n*o;d++){let v=4*(y+Math.floor(d/o)*m+d%o);for(let h=0;h<3;h++){
let S=p[r*d+h%r];x.data[v+h]=(S-i)*q}x.data[v+3]=255}}),k.putImageData(x,0,0)}function kt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function E(t,e=2){let n=c("canvas",{role:"img"}),o=c("figcapt\
ion");return{node:c("figure",{class:"aelib-picture"},n,o),draw:(a,i,l)=>{st(n,a,t,l),kt(n,e),n.setAttribute(
"aria-label",i),o.textContent=i}}}function j(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(r,s)=>Number((t+(e-t)*s/
(n-1)).toFixed(o)))}function at(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}var it={mean:{passOn:t=>t,meaning:"every unit passes on its output h, a number between 0 and 1"},threshold:{
passOn:t=>t>.5?1:0,meaning:"every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same"},
sample:{passOn:(t,e)=>e<t?1:0,meaning:"every unit passes on 1 with probability h, otherwise 0: draw \
again, and see"}},ct=t=>t.toFixed(2);function St({model:t,el:e}){let{shape:n,images:o,grids:r,networks:s}=t.
get("payload"),a=nt(o,n),i=s.map(({name:p,encoder:f,decoder:y})=>({name:p,encoder:F(f),decoder:F(y),
pictures:[...r.map(d=>E(d,11)),E(n,4)]})),l=Y(A(t,"p_image","p, image",j(0,1,21),ct),A(t,"p_hidden",
"p, layer 1",j(0,1,21),ct),K(t,"mode","units",Object.keys(it)),A(t,"image","image",[...a.keys()],p=>`\
no. ${p+1}`),V(t,"draw again")),u=E(n,4),g=E(n,4),m=H(),w=B();for(let{pictures:p}of i)p[0].node.style.
minWidth="170px";let k=i.map(p=>N(...p.pictures.map(({node:f})=>f))),x=c("div",{class:"aelib-rows"},
u.node,g.node);return e.append(l.node,N(x,c("div",{class:"aelib-rows"},...k)),m,w),tt(t,["p_image","\
p_hidden","mode","image","seed"],()=>{l.follow();let p=t.get("mode"),f=4*t.get("seed"),{passOn:y,meaning:d}=it[p],
v=($,O)=>{let D=new b(O);return $.map(M=>y(M,D.uniform()))},h=a[t.get("image")],S=T(h,"masking",t.get(
"p_image"),f);u.draw([h],"original"),g.draw([S],"input of layer 1");let ut=i.map(({name:$,encoder:O,
decoder:D,pictures:M})=>{let lt=v(_(S,O[0]),f+1),L=T(lt,"masking",t.get("p_hidden"),f+2),P=v(_(L,O[1]),
f+3),U=rt(D,P),W=at(U,h).toFixed(1);return M[0].draw([L],`${$}: layer 1 → 2`),M[1].draw([P],"code"),
M[2].draw([U],`squared error ${W}`),`${$} ${W}`});m.textContent=`Squared error of this image: ${ut.join(
", ")}.`,w.textContent=`Units, ${p}: ${d}. A square is one unit, black 0, white 1. p is the probabil\
ity that a number is set to 0 on its way into the next layer.`})}var $t=z(St);return gt(Ot);})();
widget = widget.default;
export { widget as default };
