"use strict";var widget=(()=>{var j=Object.defineProperty;var nt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var st=(t,e)=>{for(var n in e)j(t,n,{get:e[n],enumerable:!0})},at=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of ot(e))!rt.call(t,r)&&r!==n&&j(t,r,{get:()=>e[r],enumerable:!(o=
nt(e,r))||o.enumerable});return t};var ct=t=>at(j({},"__esModule",{value:!0}),t);var Mt={};st(Mt,{default:()=>vt});function _(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function f(t,e={},...n){return _(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return _(o,e,n)}function R(t){let e=t.map(([n,o,r=""])=>f(
"span",{},f("i",{class:r,style:`color:${o}`}),n));return f("div",{class:"aelib-legend"},...e)}function T(t=""){
return f("p",{class:"aelib-note"},t)}function q(){return f("p",{class:"aelib-readout","aria-live":"p\
olite"})}function W(...t){return f("div",{class:"aelib-beside"},...t)}var it={"data-lm-suppress-shortcuts":"true"};function B(t,e,n,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=f("input",{...s,"aria-label":n,...it}),c=f("span",{class:"aelib-value"}),i=()=>{
let l=r(t.get(e));a.value=String(lt(o,t.get(e))),a.setAttribute("aria-valuetext",l),c.textContent=l};
return a.addEventListener("input",()=>ut(t,e,o[Number(a.value)])),{node:f("label",{class:"aelib-cont\
rol"},f("span",{},n),a,c),follow:i}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(
r=>Math.abs(Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function H(...t){return{node:f("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function ut(t,e,n){t.put({[e]:n})}function K(t,e=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
r),n.size>e&&n.delete(n.keys().next().value),r}}var U=Symbol.for("aelib.models"),ft="aelib-model";function V(){let t=globalThis;return t[U]??=new Map,
t[U]}function Y(t,e){V().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ft));return()=>{V().delete(t)}}function G(t){return{initialize({model:e}){return Y(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ht(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(f("p",{class:"aelib-error"},
r)),o}}}}function J(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var dt=25;function ht(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of pt(s))t.set(
a,s[a])}finally{n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(
r,dt),n={...n,...s};let a=Object.keys(s).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},i=e.get(s)??new Set;return e.set(s,i.add(a)),t.on(s,c),()=>{i.delete(
a),t.off(s,c)}}}}function pt(t){return Object.keys(t)}function P(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function D(t){let e=P(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let r=0;r<n.length;r++)n[r]=e[r]/255;return n}if(t.type==="int8"){
let r=new Float32Array(P(t.scale).buffer),s=e.length/r.length,a=new Int8Array(e.buffer);return r.forEach(
(c,i)=>{for(let d=i*s;d<(i+1)*s;d++)n[d]=a[d]*c}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function Q(t,e){let n=D(t),o=Math.round(n.length/e);return Array.from(
{length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}var X={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function S(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(X,String(o)))throw new Error(`no activation is called ${o}`);return{weight:D(e),bias:D(
n),activation:o}})}function gt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=X[String(o)],s=new Float32Array(
n.length);for(let a=0,c=0;a<s.length;a++){let i=n[a];for(let d=0;d<t.length;d++,c++)i+=e[c]*t[d];s[a]=
r(i)}return s}function I(t,e){return t.reduce(gt,e)}function Z(t,e,[n,o],r={}){let{columns:s=e.length,low:a=0,high:c=1}=r,i=Math.max(1,Math.round(o/14)),
d=Math.ceil(e.length/s),l=s*(o+i)-i,h=d*(n+i)-i;t.width!==l&&(t.width=l),t.height!==h&&(t.height=h);
let p=t.getContext("2d"),g=p.createImageData(l,h),m=255/(c-a);e.forEach((v,M)=>{let k=Math.floor(M/s)*
(n+i)*l+M%s*(o+i);for(let b=0;b<v.length;b++){let x=4*(k+Math.floor(b/o)*l+b%o),y=(v[b]-a)*m;g.data[x]=
y,g.data[x+1]=y,g.data[x+2]=y,g.data[x+3]=255}}),p.putImageData(g,0,0)}function mt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function z(t,e=2){let n=f("div",{class:"aelib-strips"}),o=[],r=()=>{let a=f("div",{class:"aelib-name"}),
c=f("canvas",{role:"img"});return n.append(a,c),{words:a,canvas:c}};return{node:n,draw:(a,{shape:c=t,
zoom:i=e,...d}={})=>{a.forEach(([l,h],p)=>{o[p]??=r();let{words:g,canvas:m}=o[p];Z(m,h,c,d),mt(m,i),
m.setAttribute("aria-label",`${l}: ${h.length} images`),g.textContent=l});for(let{words:l,canvas:h}of o.
splice(a.length))l.remove(),h.remove()}}}function wt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function tt(t,e){return t.reduce((o,r,s)=>o+wt(r,e[s]),0)/t.length}var F="var(--aelib-denoising)",et="var(--aelib-deep)",O="var(--aelib-other)";function bt({model:t,el:e}){
let{shape:n,images:o,sizes:r,levels:s,fine_tuned:a}=t.get("payload"),c=Q(o,n[0]*n[1]),i=s.map(({encoder:u})=>S(
u)),d=s.map(({decoder:u})=>S(u)),l=a?[...S(a.encoder),...S(a.decoder)]:null,h=s.length,p=[...Array(h+
(l?2:1)).keys()],g=u=>u>h?"fine-tuning":u?`autoencoder ${u}`:"start",m=H(B(t,"step","step",p,g)),v=$(
"svg",{class:"aelib-chart",role:"img"}),M=z(n),k=q(),b=T(),x=R([["trained now",F],["kept as it is",et],
["not there yet",O]]);e.append(m.node,W(f("div",{},v,x),M.node),b,k);let y=(u,w)=>{if(l&&w>h)return I(
l,u);let C=i.slice(0,w).reduce((A,E)=>I(E,A),u);return d.slice(0,w).reduceRight((A,E)=>I(E,A),C)},L=K(
u=>c.map(w=>y(w,u)));return J(t,["step"],()=>{m.follow();let u=t.get("step"),w=L(u);yt(v,r,u);let[C,
A]=[c,w];M.draw(Object.entries(u?{original:C,reconstruction:A}:{original:C}));let E=tt(w,c).toFixed(
1);b.textContent=xt(r,u),k.textContent=u?`${g(u)}: squared error per image, on these ${w.length}: ${E}\
.`:""})}function xt(t,e){let n=t.length-1;if(e===0)return"Nothing is trained yet.";if(e>n)return"All\
 layers are trained together, starting from where the steps before left them.";let o=Array.from({length:e},
(a,c)=>`W${e-c}'`),r=e===1?"the images":`the codes of layer ${e-1}`,s=[""," Layer 1 stays as it is."][e-
1]??` Layers 1 to ${e-1} stay as they are.`;return`Autoencoder ${e} (${t[e-1]} → ${t[e]} → ${t[e-
1]}) learns to reproduce ${r}.${s} Decoding goes through ${o.join(", then ")}.`}function yt(t,e,n){let o=e.
length-1,r=[...e,...e.slice(0,-1).reverse()],[s,a]=[380/r.length,200],c=Math.max(...e),i=h=>24+130*Math.
log(h)/Math.log(c),d=Math.min(n,o);t.setAttribute("viewBox",`0 0 400 ${a+40}`),t.setAttribute("aria-\
label",`the layers ${r.join(", ")}; autoencoders trained: ${d} of ${o}`);let l=r.flatMap((h,p)=>{let g=10+
s*(p+.5),m=i(h)/2,v={x:g-7,y:a/2-m,width:14,height:2*m,rx:3},M=$("text",{x:g,y:a+2,"text-anchor":"mi\
ddle"},String(h)),k=Math.min(p,r.length-1-p),x=n>o||k<=n?{fill:"var(--aelib-ink)","fill-opacity":.75}:
{fill:O,"fill-opacity":.25},y=[$("rect",{...v,...x}),M];if(p===r.length-1)return y;let L=p>=o,N=L?r.
length-1-p:p+1,u=n>o||N===n?F:N<n?et:O,w=`W${N}${L?"'":""}`;return[...y,...$t(g+9,g+s-9,a,w,u)]});t.
replaceChildren(...l)}function $t(t,e,n,o,r){let s=n/2,a={class:"aelib-line",stroke:r},i=$("path",{...a,
...r===O?{"stroke-dasharray":"3 4"}:{},d:`M${t},${s}H${e}`}),d=$("path",{...a,d:`M${e-6},${s-5}L${e}\
,${s}L${e-6},${s+5}`}),l={x:(t+e)/2,y:n+26,"text-anchor":"middle",style:`fill:${r}`,"font-weight":r===
F?700:400};return[$("g",{class:r===O?"aelib-faint":""},i,d),$("text",l,o)]}var vt=G(bt);return ct(Mt);})();
widget = widget.default;
export { widget as default };
