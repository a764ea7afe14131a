"use strict";var widget=(()=>{var j=Object.defineProperty;var nt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var st=(t,e)=>{for(var n in e)j(t,n,{get:e[n],enumerable:!0})},at=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of ot(e))!rt.call(t,r)&&r!==n&&j(t,r,{get:()=>e[r],enumerable:!(o=
nt(e,r))||o.enumerable});return t};var ct=t=>at(j({},"__esModule",{value:!0}),t);var kt={};st(kt,{default:()=>Mt});function _(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function d(t,e={},...n){return _(document.createElement(t),e,n)}function y(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return _(o,e,n)}function T(t){let e=t.map(([n,o,r=""])=>d(
"span",{},d("i",{class:r,style:`color:${o}`}),n));return d("div",{class:"aelib-legend"},...e)}function R(t=""){
return d("p",{class:"aelib-note"},t)}function q(){return d("p",{class:"aelib-readout","aria-live":"p\
olite"})}function W(...t){return d("div",{class:"aelib-beside"},...t)}var it={"data-lm-suppress-shortcuts":"true"};function B(t,e,n,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=d("input",{...s,"aria-label":n,...it}),c=d("span",{class:"aelib-value"}),u=()=>{
let p=r(t.get(e));a.value=String(lt(o,t.get(e))),a.setAttribute("aria-valuetext",p),c.textContent=p};
return a.addEventListener("input",()=>ut(t,e,o[Number(a.value)])),{node:d("label",{class:"aelib-cont\
rol"},d("span",{},n),a,c),follow:u}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(
r=>Math.abs(Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function P(...t){return{node:d("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function ut(t,e,n){t.put({[e]:n})}function H(t,e=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
r),n.size>e&&n.delete(n.keys().next().value),r}}var K=Symbol.for("aelib.models"),ft="aelib-model";function U(){let t=globalThis;return t[K]??=new Map,
t[K]}function V(t,e){U().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(ft));return()=>{U().delete(t)}}function Y(t){return{initialize({model:e}){return V(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:pt(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(d("p",{class:"aelib-error"},
r)),o}}}}function G(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var dt=25;function pt(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of ht(s))t.set(
a,s[a])}finally{n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(
r,dt),n={...n,...s};let a=Object.keys(s).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},u=e.get(s)??new Set;return e.set(s,u.add(a)),t.on(s,c),()=>{u.delete(
a),t.off(s,c)}}}}function ht(t){return Object.keys(t)}function J(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function D(t){let e=J(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let r=0;r<n.length;r++)n[r]=e[r]/255;return n}if(t.type==="int8"){
let r=new Float32Array(J(t.scale).buffer),s=e.length/r.length,a=new Int8Array(e.buffer);return r.forEach(
(c,u)=>{for(let i=u*s;i<(u+1)*s;i++)n[i]=a[i]*c}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function gt(t,e){let n=D(t),o=Math.round(n.length/e);return Array.from(
{length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}function Q(t,e){return gt(t,e.reduce((n,o)=>n*o))}var X={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function L(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(X,String(o)))throw new Error(`no activation is called ${o}`);return{weight:D(e),bias:D(
n),activation:o}})}function mt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let r=X[String(o)],s=new Float32Array(
n.length);for(let a=0,c=0;a<s.length;a++){let u=n[a];for(let i=0;i<t.length;i++,c++)u+=e[c]*t[i];s[a]=
r(u)}return s}function I(t,e){return t.reduce(mt,e)}function Z(t,e,[n,o,r=1],s={}){let{columns:a=e.length,low:c=0,high:u=1}=s,i=Math.max(1,Math.round(o/
14)),p=Math.ceil(e.length/a),f=a*(o+i)-i,h=p*(n+i)-i;t.width!==f&&(t.width=f),t.height!==h&&(t.height=
h);let m=t.getContext("2d"),g=m.createImageData(f,h),M=255/(u-c);e.forEach((k,$)=>{let E=Math.floor(
$/a)*(n+i)*f+$%a*(o+i);for(let x=0;x<n*o;x++){let v=4*(E+Math.floor(x/o)*f+x%o);for(let b=0;b<3;b++){
let A=k[r*x+b%r];g.data[v+b]=(A-c)*M}g.data[v+3]=255}}),m.putImageData(g,0,0)}function wt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function z(t,e=2){let n=d("div",{class:"aelib-strips"}),o=[],r=()=>{let a=d("div",{class:"aelib-name"}),
c=d("canvas",{role:"img"});return n.append(a,c),{words:a,canvas:c}};return{node:n,draw:(a,{shape:c=t,
zoom:u=e,...i}={})=>{a.forEach(([p,f],h)=>{o[h]??=r();let{words:m,canvas:g}=o[h];Z(g,f,c,i),wt(g,u),
g.setAttribute("aria-label",`${p}: ${f.length} images`),m.textContent=p});for(let{words:p,canvas:f}of o.
splice(a.length))p.remove(),f.remove()}}}function xt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function tt(t,e){return t.reduce((o,r,s)=>o+xt(r,e[s]),0)/t.length}var F="var(--aelib-denoising)",et="var(--aelib-deep)",N="var(--aelib-other)";function bt({model:t,el:e}){
let{shape:n,images:o,sizes:r,levels:s,fine_tuned:a}=t.get("payload"),c=Q(o,n),u=s.map(({encoder:l})=>L(
l)),i=s.map(({decoder:l})=>L(l)),p=a?[...L(a.encoder),...L(a.decoder)]:null,f=s.length,h=[...Array(f+
(p?2:1)).keys()],m=l=>l>f?"fine-tuning":l?`autoencoder ${l}`:"start",g=P(B(t,"step","step",h,m)),M=y(
"svg",{class:"aelib-chart",role:"img"}),k=z(n),$=q(),E=R(),x=T([["trained now",F],["kept as it is",et],
["not there yet",N]]);e.append(g.node,W(d("div",{},M,x),k.node),E,$);let v=(l,w)=>{if(p&&w>f)return I(
p,l);let C=u.slice(0,w).reduce((S,O)=>I(O,S),l);return i.slice(0,w).reduceRight((S,O)=>I(O,S),C)},b=H(
l=>c.map(w=>v(w,l)));return G(t,["step"],()=>{g.follow();let l=t.get("step"),w=b(l);$t(M,r,l);let[C,
S]=[c,w];k.draw(Object.entries(l?{original:C,reconstruction:S}:{original:C}));let O=tt(w,c).toFixed(
1);E.textContent=yt(r,l),$.textContent=l?`${m(l)}: squared error per image, on these ${w.length}: ${O}\
.`:""})}function yt(t,e){let n=t.length-1;if(e===0)return"Nothing is trained yet.";if(e>n)return"All\
 layers are trained together, starting from where the steps before left them.";let o=Array.from({length:e},
(a,c)=>`W${e-c}'`),r=e===1?"the images":`the codes of layer ${e-1}`,s=[""," Layer 1 stays as it is."][e-
1]??` Layers 1 to ${e-1} stay as they are.`;return`Autoencoder ${e} (${t[e-1]} → ${t[e]} → ${t[e-
1]}) learns to reproduce ${r}.${s} Decoding goes through ${o.join(", then ")}.`}function $t(t,e,n){let o=e.
length-1,r=[...e,...e.slice(0,-1).reverse()],[s,a]=[380/r.length,200],c=Math.max(...e),u=f=>24+130*Math.
log(f)/Math.log(c),i=Math.min(n,o);t.setAttribute("viewBox",`0 0 400 ${a+40}`),t.setAttribute("aria-\
label",`the layers ${r.join(", ")}; autoencoders trained: ${i} of ${o}`);let p=r.flatMap((f,h)=>{let m=10+
s*(h+.5),g=u(f)/2,M={x:m-7,y:a/2-g,width:14,height:2*g,rx:3},k=y("text",{x:m,y:a+2,"text-anchor":"mi\
ddle"},String(f)),$=Math.min(h,r.length-1-h),x=n>o||$<=n?{fill:"var(--aelib-ink)","fill-opacity":.75}:
{fill:N,"fill-opacity":.25},v=[y("rect",{...M,...x}),k];if(h===r.length-1)return v;let b=h>=o,A=b?r.
length-1-h:h+1,l=n>o||A===n?F:A<n?et:N,w=`W${A}${b?"'":""}`;return[...v,...vt(m+9,m+s-9,a,w,l)]});t.
replaceChildren(...p)}function vt(t,e,n,o,r){let s=n/2,a={class:"aelib-line",stroke:r},u=y("path",{...a,
...r===N?{"stroke-dasharray":"3 4"}:{},d:`M${t},${s}H${e}`}),i=y("path",{...a,d:`M${e-6},${s-5}L${e}\
,${s}L${e-6},${s+5}`}),p={x:(t+e)/2,y:n+26,"text-anchor":"middle",style:`fill:${r}`,"font-weight":r===
F?700:400};return[y("g",{class:r===N?"aelib-faint":""},u,i),y("text",p,o)]}var Mt=Y(bt);return ct(kt);})();
widget = widget.default;
export { widget as default };
