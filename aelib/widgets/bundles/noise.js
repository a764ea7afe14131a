"use strict";var widget=(()=>{var A=Object.defineProperty;var ot=Object.getOwnPropertyDescriptor;var rt=Object.getOwnPropertyNames;var at=Object.prototype.hasOwnProperty;var st=(t,e)=>{for(var n in e)A(t,n,{get:e[n],enumerable:!0})},ct=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of rt(e))!at.call(t,r)&&r!==n&&A(t,r,{get:()=>e[r],enumerable:!(o=
ot(e,r))||o.enumerable});return t};var it=t=>ct(A({},"__esModule",{value:!0}),t);var kt={};st(kt,{default:()=>$t});function ut(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function i(t,e={},...n){return ut(document.createElement(t),e,n)}function D(t=""){return i("p",{class:"aelib-note"},t)}function F(){return i("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return i("div",{class:"aelib-beside"},...t)}var I={"data-lm-suppress-shortcuts":"true"};function N(t,e,n,o,r=String){let a={type:"range",min:0,max:o.
length-1,step:1},s=i("input",{...a,"aria-label":n,...I}),c=i("span",{class:"aelib-value"}),p=()=>{let g=r(
t.get(e));s.value=String(lt(o,t.get(e))),s.setAttribute("aria-valuetext",g),c.textContent=g};return s.
addEventListener("input",()=>_(t,e,o[Number(s.value)])),{node:i("label",{class:"aelib-control"},i("s\
pan",{},n),s,c),follow:p}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(r=>Math.abs(
Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function L(t,e,n,o){let r=o.map(c=>i("option",
{value:c},c)),a=i("select",{"aria-label":n,...I},...r),s=()=>{a.value=String(t.get(e))};return a.addEventListener(
"change",()=>_(t,e,o[a.selectedIndex])),{node:i("label",{class:"aelib-control"},i("span",{},n),a),follow:s}}function P(t,e){let n=i("button",{type:"button",...I},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function q(...t){return{node:i("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function _(t,e,n){t.put({[e]:n})}var S=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var $={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,r=n.uniform()<.5?0:1;return o?r:t}}};function U(t,e,n,o){if(!Object.hasOwn($,e))
throw new Error(`no corruption is called ${e}`);let{damage:r}=$[e],a=new S(o);return t.map(s=>r(s,n,
a))}var B=Symbol.for("aelib.models"),pt="aelib-model";function W(){let t=globalThis;return t[B]??=new Map,
t[B]}function H(t,e){W().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(pt));return()=>{W().delete(t)}}function K(t){return{initialize({model:e}){return H(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:dt(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(i("p",{class:"aelib-error"},
r)),o}}}}function V(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var ft=25;function dt(t){let e=new Map,n=null,o=!1,r=()=>{let a=n;o=!0;try{for(let s of mt(a))t.set(
s,a[s])}finally{n=null,o=!1}t.save_changes()};return{get:a=>n&&a in n?n[a]:t.get(a),put(a){n||setTimeout(
r,ft),n={...n,...a};let s=Object.keys(a).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(a,s){let c=()=>{o||s()},p=e.get(a)??new Set;return e.set(a,p.add(s)),t.on(a,c),()=>{p.delete(
s),t.off(a,c)}}}}function mt(t){return Object.keys(t)}function Y(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function v(t){let e=Y(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let r=0;r<n.length;r++)n[r]=e[r]/255;return n}if(t.type==="int8"){
let r=new Float32Array(Y(t.scale).buffer),a=e.length/r.length,s=new Int8Array(e.buffer);return r.forEach(
(c,p)=>{for(let u=p*a;u<(p+1)*a;u++)n[u]=s[u]*c}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function ht(t,e){let n=v(t),o=Math.round(n.length/e);return Array.from(
{length:o},(r,a)=>n.subarray(a*e,(a+1)*e))}function z(t,e){return ht(t,e.reduce((n,o)=>n*o))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function J(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:v(e),bias:v(
n),activation:o}})}function gt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=G[String(o)],a=new Float32Array(
n.length);for(let s=0,c=0;s<a.length;s++){let p=n[s];for(let u=0;u<t.length;u++,c++)p+=e[c]*t[u];a[s]=
r(p)}return a}function Q(t,e){return t.reduce(gt,e)}function X(t,e,[n,o,r=1],a={}){let{columns:s=e.length,low:c=0,high:p=1}=a,u=Math.max(1,Math.round(o/
14)),g=Math.ceil(e.length/s),m=s*(o+u)-u,x=g*(n+u)-u;t.width!==m&&(t.width=m),t.height!==x&&(t.height=
x);let y=t.getContext("2d"),M=y.createImageData(m,x),k=255/(p-c);e.forEach((T,l)=>{let w=Math.floor(
l/s)*(n+u)*m+l%s*(o+u);for(let f=0;f<n*o;f++){let h=4*(w+Math.floor(f/o)*m+f%o);for(let d=0;d<3;d++){
let E=T[r*f+d%r];M.data[h+d]=(E-c)*k}M.data[h+3]=255}}),y.putImageData(M,0,0)}function wt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,e=2){let n=i("canvas",{role:"img"}),o=i("figcapt\
ion");return{node:i("figure",{class:"aelib-picture"},n,o),draw:(s,c,p)=>{X(n,s,t,p),wt(n,e),n.setAttribute(
"aria-label",c),o.textContent=c}}}function Z(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(r,a)=>Number((t+(e-t)*a/
(n-1)).toFixed(o)))}function bt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function R(t,e){return-10*
Math.log10(bt(t,e)/e.length)}var xt=20,tt=t=>t.toFixed(2);function yt({model:t,el:e}){let{shape:n,images:o,networks:r,repairs:a}=t.
get("payload"),s=z(o,n),c=r.map(l=>[l.encoder,l.decoder].flatMap(J)),p=a.map(({name:l,network:w,brighter:f})=>({
name:l,layers:c[w],brighter:f,picture:O(n,5)})),u=q(L(t,"kind","noise",Object.keys($)),N(t,"amount",
"amount, p or s",Z(0,1,xt+1),tt),N(t,"image","image",[...s.keys()],l=>`no. ${l+1}`),P(t,"draw the no\
ise again")),g=O(n,5),m=O(n,5),x=F(),y=[g,m,...p.map(l=>l.picture)],M=`max(90px, calc(var(--aelib-zo\
om) * ${5*n[1]}px))`;for(let{node:l}of y)l.style.width=M;let k=D();return e.append(u.node,j(...y.map(
({node:l})=>l)),x,k),V(t,["kind","amount","image","seed"],()=>{u.follow();let[l,w]=[t.get("kind"),t.
get("amount")],f=s[t.get("image")],h=U(f,l,w,t.get("seed"));g.draw([f],"original");let d=[`corrupted\
: ${et(R(h,f))}`];m.draw([h],d[0]);for(let b of p){let C=Q(b.layers,b.brighter?Mt(h,l,w):h);d.push(`${b.
name}: ${et(R(C,f))}`),b.picture.draw([C],d[d.length-1])}let{symbol:E,amount:nt}=$[l];x.textContent=
`${E} = ${tt(w)}. ${d.join("; ")}.`,k.textContent=`${E}: ${nt}. Decibels (PSNR) say how near a pictu\
re is to the original: 10 more are a tenth of the mean squared error.`+(h.some(b=>b<0||b>1)?" What l\
ies beyond black and white counts, though it cannot be drawn.":"")})}function Mt(t,e,n){return e==="\
masking"&&n<1?t.map(o=>o/(1-n)):t}function et(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"equ\
al"}var $t=K(yt);return it(kt);})();
widget = widget.default;
export { widget as default };
