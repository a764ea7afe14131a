"use strict";var widget=(()=>{var A=Object.defineProperty;var ot=Object.getOwnPropertyDescriptor;var rt=Object.getOwnPropertyNames;var at=Object.prototype.hasOwnProperty;var st=(t,e)=>{for(var n in e)A(t,n,{get:e[n],enumerable:!0})},ct=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let a of rt(e))!at.call(t,a)&&a!==n&&A(t,a,{get:()=>e[a],enumerable:!(o=
ot(e,a))||o.enumerable});return t};var it=t=>ct(A({},"__esModule",{value:!0}),t);var $t={};st($t,{default:()=>Mt});function ut(t,e,n){for(let[o,a]of Object.entries(e))t.setAttribute(o,String(a));return t.append(...n),
t}function u(t,e={},...n){return ut(document.createElement(t),e,n)}function D(t=""){return u("p",{class:"aelib-note"},t)}function F(){return u("p",{class:"aelib-readou\
t","aria-live":"polite"})}function j(...t){return u("div",{class:"aelib-beside"},...t)}var I={"data-lm-suppress-shortcuts":"true"};function R(t,e,n,o,a=String){let r={type:"range",min:0,max:o.
length-1,step:1},s=u("input",{...r,"aria-label":n,...I}),c=u("span",{class:"aelib-value"}),i=()=>{let f=a(
t.get(e));s.value=String(lt(o,t.get(e))),s.setAttribute("aria-valuetext",f),c.textContent=f};return s.
addEventListener("input",()=>P(t,e,o[Number(s.value)])),{node:u("label",{class:"aelib-control"},u("s\
pan",{},n),s,c),follow:i}}function lt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(a=>Math.abs(
Number(a)-Number(e)));return o.indexOf(Math.min(...o))}function L(t,e,n,o){let a=o.map(c=>u("option",
{value:c},c)),r=u("select",{"aria-label":n,...I},...a),s=()=>{r.value=String(t.get(e))};return r.addEventListener(
"change",()=>P(t,e,o[r.selectedIndex])),{node:u("label",{class:"aelib-control"},u("span",{},n),r),follow:s}}function q(t,e){let n=u("button",{type:"button",...I},e);return n.addEventListener("click",()=>t.put(
{seed:t.get("seed")+1})),{node:n,follow(){}}}function _(...t){return{node:u("div",{class:"aelib-cont\
rols"},...t.map(n=>n.node)),follow(){for(let n of t)n.follow()}}}function P(t,e,n){t.put({[e]:n})}var k=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let n=this.state;return this.state=n+Math.imul(1831565813,
e)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var $={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(t,e,n)=>t+e*n.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(t,e,n)=>n.uniform()<e?0:t},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(t,e,n)=>{
let o=n.uniform()<e,a=n.uniform()<.5?0:1;return o?a:t}}};function U(t,e,n,o){if(!Object.hasOwn($,e))
throw new Error(`no corruption is called ${e}`);let{damage:a}=$[e],r=new k(o);return t.map(s=>a(s,n,
r))}var B=Symbol.for("aelib.models"),pt="aelib-model";function W(){let t=globalThis;return t[B]??=new Map,
t[B]}function H(t,e){W().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(pt));return()=>{W().delete(t)}}function K(t){return{initialize({model:e}){return H(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:dt(e),el:n,manager:e.widget_manager})}catch(o){let a=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(u("p",{class:"aelib-error"},
a)),o}}}}function V(t,e,n){let o=e.map(a=>t.on(`change:${a}`,n));return n(),()=>{for(let a of o)a()}}
var ft=25;function dt(t){let e=new Map,n=null,o=!1,a=()=>{let r=n;o=!0;try{for(let s of ht(r))t.set(
s,r[s])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
a,ft),n={...n,...r};let s=Object.keys(r).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
s))c()},on(r,s){let c=()=>{o||s()},i=e.get(r)??new Set;return e.set(r,i.add(s)),t.on(r,c),()=>{i.delete(
s),t.off(r,c)}}}}function ht(t){return Object.keys(t)}function Y(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function E(t){let e=Y(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let a=0;a<n.length;a++)n[a]=e[a]/255;return n}if(t.type==="int8"){
let a=new Float32Array(Y(t.scale).buffer),r=e.length/a.length,s=new Int8Array(e.buffer);return a.forEach(
(c,i)=>{for(let p=i*r;p<(i+1)*r;p++)n[p]=s[p]*c}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function z(t,e){let n=E(t),o=Math.round(n.length/e);return Array.from(
{length:o},(a,r)=>n.subarray(r*e,(r+1)*e))}var G={null:t=>t,relu:t=>Math.max(t,0),sigmoid:t=>1/(1+Math.exp(-t)),tanh:Math.tanh,elu:t=>t>0?t:Math.
expm1(t),softplus:t=>t>20?t:Math.log1p(Math.exp(t))};function J(t){return t.map(({weight:e,bias:n,activation:o})=>{
if(!Object.hasOwn(G,String(o)))throw new Error(`no activation is called ${o}`);return{weight:E(e),bias:E(
n),activation:o}})}function mt(t,{weight:e,bias:n,activation:o}){if(e.length!==n.length*t.length)throw new Error(
`${e.length} weights do not lead from ${t.length} to ${n.length}`);let a=G[String(o)],r=new Float32Array(
n.length);for(let s=0,c=0;s<r.length;s++){let i=n[s];for(let p=0;p<t.length;p++,c++)i+=e[c]*t[p];r[s]=
a(i)}return r}function Q(t,e){return t.reduce(mt,e)}function X(t,e,[n,o],a={}){let{columns:r=e.length,low:s=0,high:c=1}=a,i=Math.max(1,Math.round(o/14)),
p=Math.ceil(e.length/r),f=r*(o+i)-i,b=p*(n+i)-i;t.width!==f&&(t.width=f),t.height!==b&&(t.height=b);
let x=t.getContext("2d"),g=x.createImageData(f,b),v=255/(c-s);e.forEach((y,O)=>{let l=Math.floor(O/r)*
(n+i)*f+O%r*(o+i);for(let d=0;d<y.length;d++){let h=4*(l+Math.floor(d/o)*f+d%o),m=(y[d]-s)*v;g.data[h]=
m,g.data[h+1]=m,g.data[h+2]=m,g.data[h+3]=255}}),x.putImageData(g,0,0)}function gt(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function S(t,e=2){let n=u("canvas",{role:"img"}),o=u("figcapt\
ion");return{node:u("figure",{class:"aelib-picture"},n,o),draw:(s,c,i)=>{X(n,s,t,i),gt(n,e),n.setAttribute(
"aria-label",c),o.textContent=c}}}function Z(t,e,n){if(n===1)return[t];let o=10;return Array.from({length:n},(a,r)=>Number((t+(e-t)*r/
(n-1)).toFixed(o)))}function wt(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function N(t,e){return-10*
Math.log10(wt(t,e)/e.length)}var bt=20,tt=t=>t.toFixed(2);function xt({model:t,el:e}){let{shape:n,images:o,networks:a,repairs:r}=t.
get("payload"),s=z(o,n[0]*n[1]),c=a.map(l=>[l.encoder,l.decoder].flatMap(J)),i=r.map(({name:l,network:d,
brighter:h})=>({name:l,layers:c[d],brighter:h,picture:S(n,5)})),p=_(L(t,"kind","noise",Object.keys($)),
R(t,"amount","amount, p or s",Z(0,1,bt+1),tt),R(t,"image","image",[...s.keys()],l=>`no. ${l+1}`),q(t,
"draw the noise again")),f=S(n,5),b=S(n,5),x=F(),g=[f,b,...i.map(l=>l.picture)],v=`max(90px, calc(va\
r(--aelib-zoom) * ${5*n[1]}px))`;for(let{node:l}of g)l.style.width=v;let y=D();return e.append(p.node,
j(...g.map(({node:l})=>l)),x,y),V(t,["kind","amount","image","seed"],()=>{p.follow();let[l,d]=[t.get(
"kind"),t.get("amount")],h=s[t.get("image")],m=U(h,l,d,t.get("seed"));f.draw([h],"original");let M=[
`corrupted: ${et(N(m,h))}`];b.draw([m],M[0]);for(let w of i){let C=Q(w.layers,w.brighter?yt(m,l,d):m);
M.push(`${w.name}: ${et(N(C,h))}`),w.picture.draw([C],M[M.length-1])}let{symbol:T,amount:nt}=$[l];x.
textContent=`${T} = ${tt(d)}. ${M.join("; ")}.`,y.textContent=`${T}: ${nt}. Decibels (PSNR) say how \
near a picture is to the original: 10 more are a tenth of the mean squared error.`+(m.some(w=>w<0||w>
1)?" What lies beyond black and white counts, though it cannot be drawn.":"")})}function yt(t,e,n){return e===
"masking"&&n<1?t.map(o=>o/(1-n)):t}function et(t){return Number.isFinite(t)?`${t.toFixed(1)} dB`:"eq\
ual"}var Mt=K(xt);return it($t);})();
widget = widget.default;
export { widget as default };
