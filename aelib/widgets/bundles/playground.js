"use strict";var widget=(()=>{var oe=Object.defineProperty;var ZA=Object.getOwnPropertyDescriptor;var tn=Object.getOwnPropertyNames;var en=Object.prototype.hasOwnProperty;var An=(A,e)=>{for(var o in e)oe(A,o,{get:e[o],enumerable:!0})},nn=(A,e,o,s)=>{if(e&&typeof e=="obje\
ct"||typeof e=="function")for(let c of tn(e))!en.call(A,c)&&c!==o&&oe(A,c,{get:()=>e[c],enumerable:!(s=
ZA(e,c))||s.enumerable});return A};var on=A=>nn(oe({},"__esModule",{value:!0}),A);var io={};An(io,{default:()=>ro});function ve(A,e,o){for(let[s,c]of Object.entries(e))A.setAttribute(s,String(c));return A.append(...o),
A}function y(A,e={},...o){return ve(document.createElement(A),e,o)}function ct(A,e={},...o){let s=document.
createElementNS("http://www.w3.org/2000/svg",A);return ve(s,e,o)}function Pe(A){let e=A.map(([o,s])=>y(
"span",{},y("i",{style:`background:${s}`}),o));return y("div",{class:"aelib-legend"},...e)}function xe(A=""){
return y("p",{class:"aelib-note"},A)}function qe(){return y("p",{class:"aelib-readout","aria-live":"\
polite"})}function Et(...A){return y("div",{class:"aelib-beside"},...A)}var K={"data-lm-suppress-shortcuts":"true"};var Tt=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let o=this.state;return this.state=o+Math.imul(1831565813,
e)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var Rt={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(A,e,o)=>A+e*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(A,e,o)=>o.uniform()<e?0:A},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(A,e,o)=>{
let s=o.uniform()<e,c=o.uniform()<.5?0:1;return s?c:A}}};function Ut(A,e,o,s){if(!Object.hasOwn(Rt,e))
throw new Error(`no corruption is called ${e}`);let{damage:c}=Rt[e],l=new Tt(s);return A.map(g=>c(g,
o,l))}function Oe(A,e=64){let o=new Map;return s=>{let c=o.has(s)?o.get(s):A(s);return o.delete(s),o.set(s,
c),o.size>e&&o.delete(o.keys().next().value),c}}var Fe=Symbol.for("aelib.models"),sn="aelib-model";function He(){let A=globalThis;return A[Fe]??=new Map,
A[Fe]}function Le(A,e){He().set(A,e);for(let o of document.querySelectorAll(`[data-model="${A}"]`))o.
dispatchEvent(new Event(sn));return()=>{He().delete(A)}}function Ne(A){return{initialize({model:e}){return Le(e.get("_page"),e)},render({model:e,el:o}){o.classList.
add("aelib-widget");try{return A({model:an(e),el:o,manager:e.widget_manager})}catch(s){let c=`This w\
idget failed: ${s instanceof Error?s.message:s}`;throw o.replaceChildren(y("p",{class:"aelib-error"},
c)),s}}}}function Te(A,e,o){let s=e.map(c=>A.on(`change:${c}`,o));return o(),()=>{for(let c of s)c()}}
var rn=25;function an(A){let e=new Map,o=null,s=!1,c=()=>{let l=o;s=!0;try{for(let g of cn(l))A.set(
g,l[g])}finally{o=null,s=!1}A.save_changes()};return{get:l=>o&&l in o?o[l]:A.get(l),put(l){o||setTimeout(
c,rn),o={...o,...l};let g=Object.keys(l).flatMap(h=>[...e.get(`change:${h}`)??[]]);for(let h of new Set(
g))h()},on(l,g){let h=()=>{s||g()},I=e.get(l)??new Set;return e.set(l,I.add(g)),A.on(l,h),()=>{I.delete(
g),A.off(l,h)}}}}function cn(A){return Object.keys(A)}function se(A,e,[o,s],c={}){let{columns:l=e.length,low:g=0,high:h=1}=c,I=Math.max(1,Math.round(s/14)),
m=Math.ceil(e.length/l),B=l*(s+I)-I,w=m*(o+I)-I;A.width!==B&&(A.width=B),A.height!==w&&(A.height=w);
let C=A.getContext("2d"),p=C.createImageData(B,w),q=255/(h-g);e.forEach((O,b)=>{let M=Math.floor(b/l)*
(o+I)*B+b%l*(s+I);for(let D=0;D<O.length;D++){let k=4*(M+Math.floor(D/s)*B+D%s),v=(O[D]-g)*q;p.data[k]=
v,p.data[k+1]=v,p.data[k+2]=v,p.data[k+3]=255}}),C.putImageData(p,0,0)}function Re(A,e){let o=`calc(var(--aelib-zoom) * ${e*A.width}px)`;A.style.width=`min(${o}, calc(var(\
--aelib-room) * ${A.width/A.height}))`}function ut(A,e=2){let o=y("canvas",{role:"img"}),s=y("figcap\
tion");return{node:y("figure",{class:"aelib-picture"},o,s),draw:(g,h,I)=>{se(o,g,A,I),Re(o,e),o.setAttribute(
"aria-label",h),s.textContent=h}}}function Ue(A,e=2){let o=y("div",{class:"aelib-strips"}),s=[],c=()=>{
let g=y("div",{class:"aelib-name"}),h=y("canvas",{role:"img"});return o.append(g,h),{words:g,canvas:h}};
return{node:o,draw:(g,{shape:h=A,zoom:I=e,...m}={})=>{g.forEach(([B,w],C)=>{s[C]??=c();let{words:p,canvas:q}=s[C];
se(q,w,h,m),Re(q,I),q.setAttribute("aria-label",`${B}: ${w.length} images`),p.textContent=B});for(let{
words:B,canvas:w}of s.splice(g.length))B.remove(),w.remove()}}}function Gt(A,e){let o=0;for(let s=0;s<A.length;s++)o+=(A[s]-e[s])**2;return o}function Ge(A,e){return A.reduce((s,c,l)=>s+Gt(c,e[l]),0)/A.length}function $t(){return document.body.dataset.aelibPage!==void 0}function $e(A){if(!$t())return()=>{};let e=()=>A.
take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));return e(),addEventListener("h\
ashchange",e),()=>removeEventListener("hashchange",e)}function ze(A){if(!$t())return;let e=`#${new URLSearchParams(
A.entries())}`;e!==location.hash&&history.replaceState(null,"",e)}function Ye(A){return Uint8Array.from(atob(A),e=>e.charCodeAt(0))}var re={null:A=>A,relu:A=>Math.max(A,0),sigmoid:A=>1/(1+Math.exp(-A)),tanh:Math.tanh,elu:A=>A>0?A:Math.
expm1(A),softplus:A=>A>20?A:Math.log1p(Math.exp(A))};function ln(A,{weight:e,bias:o,activation:s}){if(e.length!==o.length*A.length)throw new Error(`${e.length}\
 weights do not lead from ${A.length} to ${o.length}`);let c=re[String(s)],l=new Float32Array(o.length);
for(let g=0,h=0;g<l.length;g++){let I=o[g];for(let m=0;m<A.length;m++,h++)I+=e[h]*A[m];l[g]=c(I)}return l}
function zt(A,e){return A.reduce(ln,e)}var ot="none";var gn={plain:null,l1:"relu",kl:"sigmoid",variational:null};function Qt(A){let e=A.split(",").map(s=>s.
trim()).filter(Boolean);return e.every(s=>/^\d+$/.test(s)&&Number(s)>=1&&Number(s)<=2e3)?e.map(Number):
void 0}function ie(A,e){let{code:o,weight:s,noise:c}=A,l=o==="variational";return{sizes:[e,...Qt(A.hidden)??
[],A.k],activation:A.activation,codeActivation:gn[o],tied:A.tied,variational:l,loss:l?"bce":"mse",beta:l?
s:1,sparsity:un(o,s),corruption:c===ot?null:{kind:c,amount:A.amount},batchSize:A.batch_size,lr:A.lr,
schedule:"one-cycle",images:A.images,seed:A.seed}}function un(A,e){return A==="l1"?{kind:A,weight:e}:
A==="kl"?{kind:A,weight:e,rho:.05}:null}function je(A,e,o){let{code:s,tied:c,noise:l,batch_size:g}=A;
if(s==="variational"&&(c||l!==ot))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(g>o)return`A batch of ${g} is more than the ${o} training image\
s: take at most those.`;let h=[e,...Qt(A.hidden)??[],A.k],I=h.slice(1).reduce((m,B,w)=>m+2*B*h[w],0);
return I>4e6?`This net would have ${(I/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function Yt(A,e){return JSON.stringify(A)===JSON.stringify(e)}var jt={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},Ve={activation:Object.keys(re).filter(A=>A!=="null"),noise:[ot,...Object.
keys(Rt)],code:["plain","l1","kl","variational"]},hn={l1:"sparse, L1",kl:"sparse, KL"},fn=["k","batc\
h_size","images","seed"],dn={amount:.05},pn={hidden:"8em",k:"4.5em",amount:"4.5em",weight:"5.5em",lr:"\
5.5em",batch_size:"4.5em",images:"6.5em",seed:"6em"},qt=Object.keys(jt);function We(A,{presets:e,preset:o,
limits:s},c,l){let g=new Map,h=qt.map(b=>[b,mn(b,s[b])]),I=()=>Object.fromEntries(qt.map(b=>[b,A.get(
b)]));for(let[b,{input:M,read:D}]of h)M.addEventListener("change",()=>{try{let k=D();g.delete(b),A.put(
{[b]:k})}catch(k){g.set(b,k instanceof Error?k.message:"")}M.setAttribute("aria-invalid",String(g.has(
b))),l()});let m=y("p",{class:"aelib-question"}),B=y("div",{class:"aelib-controls"}),w=y("div",{class:"\
aelib-controls"}),C=_e("question",e.map(({name:b})=>b)),p=()=>{let{question:b,turns:M}=q();m.textContent=
b;let D=h.filter(([v])=>M.includes(v)),k=h.filter(([v])=>!M.includes(v));B.replaceChildren(C.node,...D.
map(([,{node:v}])=>v)),w.replaceChildren(...k.map(([,{node:v}])=>v))};C.input.value=o;let q=()=>e.find(
({name:b})=>b===C.input.value)??e[0];C.input.addEventListener("change",()=>{g.clear(),A.put({...q().
settings}),p(),l()}),p();let O=y("summary",{},"More settings");return{node:y("div",{class:"aelib-row\
s"},m,B,y("details",{},O,w)),values:I,problem:()=>[...g.values()][0]??je(I(),c.width,c.count()),entries(){
let{name:b,settings:M}=q(),k=qt.filter(v=>A.get(v)!==M[v]).map(v=>[v,String(A.get(v))]);return{question:b,
...Object.fromEntries(k)}},take({question:b,...M}){e.some(({name:D})=>D===b)&&Je(C,b);for(let[D,k]of h)
D in M&&(Ve[D]?.includes(M[D])??!0)&&Je(k,M[D])},follow(){for(let[M,{input:D}]of h){if(g.has(M))continue;
let k=A.get(M);D.type==="checkbox"?D.checked=!!k:D.value=String(k),D.setAttribute("aria-invalid","fa\
lse")}let b=I();Ke(h,"amount",b.noise!=="none"),Ke(h,"weight",b.code!=="plain")}}}function Je({input:A},e){
A.type==="checkbox"?A.checked=e==="true":A.value=e,A.dispatchEvent(new Event("change"))}function Ke(A,e,o){
for(let[s,{input:c}]of A)s===e&&(c.disabled=!o)}function mn(A,e){let o=jt[A],s=Ve[A];if(s)return _e(
o,s);if(A==="tied")return Bn(o);if(e)return In(A,o,e);let c=y("input",{type:"text",placeholder:"none",
...K});return ae(A,o,c,()=>{if(!Qt(c.value))throw new Error(`Hidden layers are whole numbers from 1 \
to 2000 with commas between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}
function In(A,e,[o,s]){let c=fn.includes(A),l=c?1:dn[A]??"any",g=y("input",{type:"number",min:o,max:s,
step:l,...K});return ae(A,e,g,()=>{let I=g.valueAsNumber;if(!(I>=o&&I<=s&&(!c||Number.isInteger(I)))){
let m=c?"a whole number":"a number",B=g.value||"nothing that is a number";throw new Error(`The ${e} \
must be ${m} from ${o} to ${s}, got ${B}.`)}return I})}function _e(A,e){let o=e.map(c=>y("option",{value:c},
hn[c]??c)),s=y("select",K,...o);return ae("",A,s,()=>s.value)}function Bn(A){let e=y("input",{type:"\
checkbox","aria-label":A,...K});return{node:y("label",{class:"aelib-control"},e,y("span",{},A)),input:e,
read:()=>e.checked}}function ae(A,e,o,s){return o.setAttribute("aria-label",e),o.style.width=A&&pn[A]||
"",{node:y("label",{class:"aelib-control"},y("span",{},e),o),input:o,read:s}}var ce=Symbol.for("aelib.images.1"),le=15,wn="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function ge({data:A},e){
let o=globalThis;o[ce]??=new Map;let s=o[ce].get(A)??En(A,e);return o[ce].set(A,s),s}async function En(A,e){
if(typeof DecompressionStream>"u")throw new Error(wn);let s=new Blob([Ye(A)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(s).arrayBuffer()),l=new Uint8Array(2*c.length);return c.
forEach((g,h)=>{l[2*h]=255/le*(g>>4),l[2*h+1]=255/le*(g&le)}),l.subarray(0,e*Math.floor(l.length/e))}
function ue(A,e,o){let s=Math.min(o,A.length/e);return Array.from({length:s},(c,l)=>Float32Array.from(
A.subarray(l*e,(l+1)*e),g=>g/255))}function Jt(A,{sizes:e=[],activation:o,codeActivation:s,output:c,tied:l}){let g=e.length-1,h=A.map(C=>C.
values),I=C=>C<g-1?o??null:null,m=Array.from({length:g},(C,p)=>({weight:h[2*p],bias:h[2*p+1],activation:p<
g-1?I(p):s??null})),B=h.slice(2*g),w=Array.from({length:g},(C,p)=>({weight:l?Qn(m[g-1-p]):B[2*p],bias:l?
B[p]:B[2*p+1],activation:p<g-1?I(p):c??"sigmoid"}));return{encoder:m,decoder:w}}function Qn({weight:A,
bias:e}){let o=e.length,s=A.length/o,c=new Float32Array(A.length);for(let l=0;l<o;l++)for(let g=0;g<
s;g++)c[g*o+l]=A[l*s+g];return c}var Cn=1.1,bn=20/28,Dn=.1,yn=8,Mn={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]};
function Xe([A,e],o){let s=new Float32Array(A*e),c={at:[A/2,e/2],down:!1},l=y("canvas",{width:e,height:A,
tabindex:0,role:"application",class:"aelib-pad",...K,"aria-label":"pad to draw a digit on: arrow key\
s move the pen, the space bar puts it down and lifts it, Delete clears the pad"});l.style.width=`${yn*
e}px`;let g=()=>{let B=l.getContext("2d"),w=B.createImageData(e,A);for(let C=0;C<s.length;C++){let p=255*
s[C];w.data.set([p,p,p,255],4*C)}if(document.activeElement===l){let[C,p]=c.at.map(Math.floor);w.data.
set(c.down?[213,94,0,255]:[86,180,233,255],4*(C*e+p))}B.putImageData(w,0,0)},h=(B,w)=>{kn(s,e,B,w,Cn*
e/28),g(),o()},I=()=>{s.fill(0),c.down=!1,g(),o()},m=({clientX:B,clientY:w})=>{let C=l.getBoundingClientRect();
return[(w-C.top)/C.height*A,(B-C.left)/C.width*e]};l.addEventListener("pointerdown",B=>{l.setPointerCapture(
B.pointerId),c.at=m(B),h(c.at,c.at)}),l.addEventListener("pointermove",B=>{if(!B.buttons)return;let w=m(
B);h(c.at,w),c.at=w}),l.addEventListener("keydown",B=>{let w=Mn[B.key];if(!(w||[" ","Delete","Backsp\
ace"].includes(B.key)))return;if(B.preventDefault(),B.key===" ")c.down=!c.down;else if(!w)return I();
let p=c.at,q=[A,e];c.at=p.map((O,b)=>Math.min(Math.max(O+(w?w[b]:0),.5),q[b]-.5)),c.down?h(p,c.at):g()});
for(let B of["focus","blur"])l.addEventListener(B,g);return g(),{node:l,ink:()=>s,clear:I}}function kn(A,e,o,s,c){
let l=[s[0]-o[0],s[1]-o[1]],g=l[0]**2+l[1]**2;for(let h=0;h<A.length;h++){let I=[Math.floor(h/e)+.5-
o[0],h%e+.5-o[1]],m=g&&(I[0]*l[0]+I[1]*l[1])/g,B=Math.min(Math.max(m,0),1),w=Math.hypot(I[0]-B*l[0],
I[1]-B*l[1]);A[h]=Math.max(A[h],Math.min(Math.max(c+.5-w,0),1))}}function Ze(A,[e,o]){let s=[Number.
POSITIVE_INFINITY,Number.NEGATIVE_INFINITY],c=[...s],l=[0,0,0];if(A.forEach((m,B)=>{if(m<Dn)return;let[
w,C]=[Math.floor(B/o),B%o];s.splice(0,2,Math.min(s[0],w),Math.max(s[1],w)),c.splice(0,2,Math.min(c[0],
C),Math.max(c[1],C)),l[0]+=m,l[1]+=m*w,l[2]+=m*C}),l[0]===0)return;let g=Math.max(s[1]-s[0],c[1]-c[0])+
1,h=Math.min(bn*o/g,3),I=[l[1]/l[0],l[2]/l[0]];return A.map((m,B)=>{let w=(Math.floor(B/o)-(e-1)/2)/
h+I[0],C=(B%o-(o-1)/2)/h+I[1];return Sn(A,e,o,w,C)})}function Sn(A,e,o,s,c){let[l,g]=[Math.floor(s),
Math.floor(c)],[h,I]=[s-l,c-g],m=(C,p)=>C>=0&&C<e&&p>=0&&p<o?A[C*o+p]:0,B=(1-I)*m(l,g)+I*m(l,g+1),w=(1-
I)*m(l+1,g)+I*m(l+1,g+1);return(1-h)*B+h*w}function tA(A,e){let o=y("details",{},y("summary",{},"Your own digit: draw one for the net to restor\
e")),s;return o.addEventListener("toggle",()=>{s??=vn(o,A,e),o.open&&s()}),{node:o,draw(){o.open&&s?.()}}}
function vn(A,e,o){let s=0,c=[ut(e,3.5),ut(e,3.5),ut(e,3.5)],[l,g,h]=c,I=y("p",{class:"aelib-numbers",
role:"status"}),m=()=>{let{frame:b,settings:M}=o(),D=Ze(B.ink(),e);for(let ft of c)ft.node.hidden=!0;
if(C.hidden=!0,I.textContent=Pn(!!b,!!D),!D||(he(l,D,"your digit"),!b||!M))return;let{kind:k,amount:v}=M.
corruption??{kind:ot,amount:0},N=k===ot?D:Ut(D,k,v,s);N!==D&&he(g,N,"damaged"),C.hidden=N===D;let{encoder:Y,
decoder:st}=Jt(b.weights,M),X=zt([...Y,...st],N);he(h,X,N===D?"output":"repaired");let Z=Gt(X,D).toFixed(
1),ht=Gt(N,D).toFixed(1);I.textContent=`The output has a squared error of ${Z} to your digit`+(N===D?
".":`; the damaged image has ${ht}.`)},B=Xe(e,()=>m()),w=(b,M)=>{let D=y("button",{type:"button",...K},
b);return D.addEventListener("click",M),D},C=w("Damage it again",()=>{s++,m()}),p=y("div",{class:"ae\
lib-controls"},w("Clear",B.clear),C),q=Et(...c.map(b=>b.node));q.classList.add("aelib-close");let O=y(
"div",{class:"aelib-side"},q,I);return A.append(Et(y("div",{class:"aelib-rows"},B.node,p),O)),m}function he(A,e,o){
A.node.hidden=!1,A.draw([e],o)}function Pn(A,e){return e?A?"":"There is no net yet: press Train.":"T\
he pad is blank: draw a digit with finger, mouse, or arrow keys and space bar."}var eA="autoencoder.safetensors";function AA(A,e){let o=y("code"),s=y("pre",{tabindex:0,"aria-label":"\
code that trains the same net"},o),c=y("button",{type:"button",...K},"Copy the code"),l=y("button",{
type:"button",...K},"Download the weights"),g=y("p",{class:"aelib-numbers",role:"status"});c.addEventListener(
"click",async()=>{try{await navigator.clipboard.writeText(A()),g.textContent="The code is copied."}catch{
getSelection()?.selectAllChildren(o),g.textContent="This page may not copy: the code is selected, pr\
ess Ctrl+C."}}),l.addEventListener("click",()=>{let w=e();w&&On(qn(w.weights),eA)});let h=y("div",{class:"\
aelib-controls"},c,l),I=y("details",{},y("summary",{},"Take it to Python")),m=()=>{I.open&&(o.textContent=
A())};return I.addEventListener("toggle",()=>{s.isConnected||I.append(s,h,g),m()}),{node:I,draw:m,able:()=>{
l.disabled=!e()}}}function nA(A,{width:e,count:o,source:s}){let{code:c,weight:l,noise:g,amount:h,tied:I}=A,
m=c==="variational",B=[e,...Qt(A.hidden)??[],A.k].join(", "),w={l1:', code_activation="relu"',kl:', \
code_activation="sigmoid"'}[c]??"",C=m?"VariationalAutoencoder":"Autoencoder",p=I?", tied=True":"",q=Math.
max(1,Math.round(A.images/o)),O=s?`images = data.load_images(${JSON.stringify(s)})`:"images = ...  #\
 the data that the playground was given",b={l1:"losses.l1(h)",kl:`losses.kl_sparsity(h, ${.05})`}[c],
M=[...m?[`beta=${l}`]:[],...g===ot?[]:[`corrupt=corruption.damage("${g}", ${h})`],...b?[`penalty=lam\
bda h: ${l} * ${b}`]:[],`epochs=${q}`,`batch_size=${A.batch_size}`,`lr=${A.lr}`,'schedule="one-cycle\
"',`seed=${A.seed}`];return[`from aelib import ${[...g===ot?[]:["corruption"],...s?["data"]:[],...b?
["losses"]:[],"metrics","models","training"].join(", ")}`,"",O,`x, x_test = images.x_train[:${o}], i\
mages.x_test[:500]`,`model = models.${C}((${B}), "${A.activation}"${w}${p}, seed=${A.seed})`,`traini\
ng.${m?"fit_variational":"fit"}(`,"    model,","    x,",...M.map(k=>`    ${k},`),")",'print("squared\
 error per test image:", metrics.squared_error(model(x_test), x_test))',"","# Or the very net of the\
 page, from the file that it saves:","# from safetensors.torch import load_file",`# model.load_state\
_dict(load_file("${eA}"))`].join(`
`)}function qn(A){let e={},o=0;for(let{name:g,shape:h,values:I}of A)e[g]={dtype:"F32",shape:h,data_offsets:[
o,o+I.byteLength]},o+=I.byteLength;let s=JSON.stringify(e),c=new TextEncoder().encode(s.padEnd(Math.
ceil(s.length/8)*8)),l=new Uint8Array(8+c.length+o);new DataView(l.buffer).setUint32(0,c.length,!0),
l.set(c,8);for(let{name:g,values:h}of A){let I=new Uint8Array(h.buffer,h.byteOffset,h.byteLength);l.
set(I,8+c.length+e[g].data_offsets[0])}return l}function On(A,e){let o=URL.createObjectURL(new Blob(
[A],{type:"application/octet-stream"}));y("a",{href:o,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(
o),1e3)}function fe(A,e){"use strict";var o=(()=>{var s=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
l=Object.getOwnPropertyNames,g=Object.prototype.hasOwnProperty,h=(t,n)=>{for(var i in n)s(t,i,{get:n[i],
enumerable:!0})},I=(t,n,i,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let a of l(n))!g.call(
t,a)&&a!==i&&s(t,a,{get:()=>n[a],enumerable:!(r=c(n,a))||r.enumerable});return t},m=t=>I(s({},"__esM\
odule",{value:!0}),t),B={};h(B,{serve:()=>_A});var w="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
9/f30BfGADf39/AGAGf39/f39/AGAKf39/f39/f39/fwBgC39/f39/f39/e3t/AGAHf39/f319fwF8YAd/f39/f399AXxgBX9/f3\
9/AGAEf39/fQF8YAd/f39/f319AAIPAQNlbnYGbWVtb3J5AgAAAxQTAQIBBQYHCAkKCwMEAwAAAAwCBAfBAREIYWN0aXZhdGUAEg\
VzbG9wZQARBGFkYW0AEAphZGROb3JtYWxzAA8EbWFzawAODXNhbHRBbmRQZXBwZXIADQxjcm9zc0VudHJvcHkADAVncmV5cwALDH\
NxdWFyZWRFcnJvcgAKC2Fic29sdXRlU3VtAAkJZHJhd0NvZGVzAAgKZ2F1c3NpYW5LbAAHCmtsU3BhcnNpdHkABgpjb2x1bW5TdW\
1zAAEIbXVsdGlwbHkABARwYWNrAAMGbWVtb3J5AgAK4k8TqAQBBXsgAP0MAAAASwAAAEsAAABLAAAAS/3mASAAIAD9DAAAgAAAAI\
AAAACAAAAAgAD9QyIC/VIiAf0M//9/AP//fwD//38A//9/AP1O/QwAAAA/AAAAPwAAAD8AAAA//VAiA/0M8wQ1P/MENT/zBDU/8w\
Q1P/1DIQQgAyADIAT9Tv3kAf0MAACAPwAAgD8AAIA/AACAP/3lASIDIAP95gEhBSAD/Qy7IZA9uyGQPbshkD27IZA9IAP95gH9DL\
jR67240eu9uNHrvbjR67395AEgA/3mAf0MGiXvPRol7z0aJe89GiXvPf3kASAD/eYB/QxPXf69T13+vU9d/r1PXf69/eQBIAP95g\
H9DL/pET6/6RE+v+kRPr/pET795AEgA/3mAf0MUK4qvlCuKr5Qriq+UK4qvv3kASAD/eYB/Qyszkw+rM5MPqzOTD6szkw+/eQBIA\
P95gH9DPz/f778/3++/P9/vvz/f7795AEgA/3mAf0MqqqqPqqqqj6qqqo+qqqqPv3kASAD/eYBIAX95gEgAUEX/a0B/Qx+AAAAfg\
AAAH4AAAB+AAAA/bEBIAL9DBcAAAAXAAAAFwAAABcAAAD9Tv2xASAE/a4B/foBIgH9DIOAXrmDgF65g4BeuYOAXrn95gH95AEgBf\
0MAAAAPwAAAD8AAAA/AAAAP/3mAf3lAf3kASAB/QwAgDE/AIAxPwCAMT8AgDE//eYB/eQBIAAgACAA/UH9UgvdAQMEfwF7AX0gAU\
ECdCEHA0AgBkEEaiABTARA/QwAAAAAAAAAAAAAAAAAAAAAIQggAiEEQQAhBQNAIAAgBUoEQCAIIAT9AAQA/eQBIQggBCAHaiEEIA\
VBAWohBQwBCwsgAyAI/QsEACACQRBqIQIgA0EQaiEDIAZBBGohBgwBCwsDQCABIAZKBEBDAAAAACEJIAIhBEEAIQUDQCAAIAVKBE\
AgCSAEKgIAkiEJIAQgB2ohBCAFQQFqIQUMAQsLIAMgCTgCACACQQRqIQIgA0EEaiEDIAZBAWohBgwBCwsLXwEBeyAA/QwAAIA/AA\
CAPwAAgD8AAIA//eQBIgEQACABEAAgAf0MAACAPwAAgD8AAIA/AACAP/3lASAA/eUBIAH95wH95QEgAf0MAAAAAAAAAAAAAAAAAA\
AAAP1B/VIL3wcCCH8GeyADQQJ0IQogBEECdCEJA0AgASALSgRAIAIgCSALbGohBCABIAtrIgxBCEgEQCAFIQNBACEIA0AgACAISg\
RAIAQhBkEAIQcDQCAHQQhIBEAgAyAHIAxIBH0gBioCAAVDAAAAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIAQgCmohBC\
AIQQFqIQgMAQsLBSAJQQRGBEAgBSEGQQAhAwNAIAAgA0oEQCAGIAT9AAQA/QsEACAGIAT9AAQQ/QsEECAEIApqIQQgBkEgaiEGIA\
NBAWohAwwBCwsFIApBBEYEQCAFIQNBACEHA0AgB0EEaiIGIABMBEAgAyAE/QAEACIOIAQgCWr9AAQAIg/9DQABAgMQERITBAUGBx\
QVFhciECAJQQF0IgcgBGr9AAQAIhEgCUEDbCIIIARq/QAEACIS/Q0AAQIDEBESEwQFBgcUFRYXIhP9DQABAgMEBQYHEBESExQVFh\
f9CwQAIAMgECAT/Q0ICQoLDA0ODxgZGhscHR4f/QsEICADIA4gD/0NCAkKCxgZGhsMDQ4PHB0eHyIOIBEgEv0NCAkKCxgZGhsMDQ\
4PHB0eHyIP/Q0AAQIDBAUGBxAREhMUFRYX/QsEQCADIA4gD/0NCAkKCwwNDg8YGRobHB0eH/0LBGAgAyAEIAlBAnRqIgz9AAQAIg\
4gCSAMav0ABAAiD/0NAAECAxAREhMEBQYHFBUWFyIQIAcgDGr9AAQAIhEgCCAMav0ABAAiEv0NAAECAxAREhMEBQYHFBUWFyIT/Q\
0AAQIDBAUGBxAREhMUFRYX/QsEECADIBAgE/0NCAkKCwwNDg8YGRobHB0eH/0LBDAgAyAOIA/9DQgJCgsYGRobDA0ODxwdHh8iDi\
ARIBL9DQgJCgsYGRobDA0ODxwdHh8iD/0NAAECAwQFBgcQERITFBUWF/0LBFAgAyAOIA/9DQgJCgsMDQ4PGBkaGxwdHh/9CwRwIA\
RBEGohBCADQYABaiEDIAYhBwwBCwsgACAHayENQQAhCANAIAggDUgEQCAEIQZBACEHA0AgB0EISCIMBEAgAyAMBH0gBioCAAVDAA\
AAAAs4AgAgBiAJaiEGIANBBGohAyAHQQFqIQcMAQsLIARBBGohBCAIQQFqIQgMAQsLBSAFIQNBACEIA0AgACAISgRAIAQhBkEAIQ\
cDQCAHQQhIIgwEQCADIAwEfSAGKgIABUMAAAAACzgCACAGIAlqIQYgA0EEaiEDIAdBAWohBwwBCwsgBCAKaiEEIAhBAWohCAwBCw\
sLCwsgBSAAQQV0aiEFIAtBCGohCwwBCwsLuQQDCX8FewF9IARBAnQhDCAFQQJ0IREgAUECdCENIAJBBXQhDgNAIAEgD0oEQEEIIA\
EgD2siAiACQQhOGyEQIAgEeyAI/QAEAAX9DAAAAAAAAAAAAAAAAAAAAAALIRUgCAR7IAj9AAQQBf0MAAAAAAAAAAAAAAAAAAAAAA\
shFiADIQIgByEEQQAhCgNAIApBBGoiBSAATARAIAIgDCARIAYgDiAEIA0gECAVIBYgCRAFIAIgDEECdGohAiAEIA1BAnRqIQQgBS\
EKDAELCwNAIAAgCkoEQCACIQv9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEUIA4gBiIFaiESA0AgBSASSQ\
RAIBMgC/0JAgAiFyAF/QAEAP3mAf3kASETIBQgFyAF/QAEEP3mAf3kASEUIAsgEWohCyAFQSBqIQUMAQsLIAQhBSATIBX95AEhEy\
AUIBb95AEhFAJAIBBBCEYEQCAFIAkEeyAUIAX9AAQQ/eQBIRQgEyAF/QAEAP3kAQUgEwv9CwQAIAUgFP0LBBAMAQtBACELA0AgCy\
AQSARAIBP9HwAhGCAFIAkEfSAYIAUqAgCSBSAYCzgCACAFQQRqIQUgFCATIBP9DQQFBgcICQoLDA0ODwABAgMgC0EDRhshEyALQQ\
FqIQsMAQsLCyACIAxqIQIgBCANaiEEIApBAWohCgwBCwsgBiAOaiEGIAdBIGohByAIQSBqIAggCBshCCAPQQhqIQ8MAQsLC6MHAw\
t7AX0CfyABIAEgACABaiIBaiIYaiEXIAMgBGohBANAIAMgBEkEQCALIAD9CQIAIhQgA/0ABAAiDv3mAf3kASELIA0gFCAD/QAEEC\
IU/eYB/eQBIQ0gDCAB/QkCACIVIA795gH95AEhDCAPIBUgFP3mAf3kASEPIBAgGP0JAgAiFSAO/eYB/eQBIRAgESAVIBT95gH95A\
EhESASIBf9CQIAIhUgDv3mAf3kASESIBMgFSAU/eYB/eQBIRMgACACaiEAIAEgAmohASACIBhqIRggAiAXaiEXIANBIGohAwwBCw\
sgBSEAIAsgCP3kASELIA0gCf3kASENAkAgB0EIRgRAIAAgCgR7IA0gAP0ABBD95AEhDSALIAD9AAQA/eQBBSALC/0LBAAgACAN/Q\
sEEAwBC0EAIQEDQCABIAdIBEAgC/0fACEWIAAgCgR9IBYgACoCAJIFIBYLOAIAIABBBGohACANIAsgC/0NBAUGBwgJCgsMDQ4PAA\
ECAyABQQNGGyELIAFBAWohAQwBCwsLIAUgBmohACAMIAj95AEhCyAPIAn95AEhDAJAIAdBCEYEQCAAIAoEeyAMIAD9AAQQ/eQBIQ\
wgCyAA/QAEAP3kAQUgCwv9CwQAIAAgDP0LBBAMAQtBACEBA0AgASAHSARAIAv9HwAhFiAAIAoEfSAWIAAqAgCSBSAWCzgCACAAQQ\
RqIQAgDCALIAv9DQQFBgcICQoLDA0ODwABAgMgAUEDRhshCyABQQFqIQEMAQsLCyAFIAZBAXRqIQAgECAI/eQBIQsgESAJ/eQBIQ\
wCQCAHQQhGBEAgACAKBHsgDCAA/QAEEP3kASEMIAsgAP0ABAD95AEFIAsL/QsEACAAIAz9CwQQDAELQQAhAQNAIAEgB0gEQCAL/R\
8AIRYgACAKBH0gFiAAKgIAkgUgFgs4AgAgAEEEaiEAIAwgCyAL/Q0EBQYHCAkKCwwNDg8AAQIDIAFBA0YbIQsgAUEBaiEBDAELCw\
sgBSAGQQNsaiEAIBIgCP3kASEIIBMgCf3kASEJAkAgB0EIRgRAIAAgCgR7IAkgAP0ABBD95AEhCSAIIAD9AAQA/eQBBSAIC/0LBA\
AgACAJ/QsEEAwBC0EAIQEDQCABIAdIBEAgCP0fACEWIAAgCgR9IBYgACoCAJIFIBYLOAIAIABBBGohACAJIAggCP0NBAUGBwgJCg\
sMDQ4PAAECAyABQQNGGyEIIAFBAWohAQwBCwsLC4ECAwJ/A30BfCAAIAEgAiAGEAFBACECA0AgASACSgRAIAwgBSAGIAJBAnRqIg\
gqAgAgALKVIglD/v9/P5ZDAAAANJciCiAFlf0TEAD9HwCUu0MAAIA/IAWTIgtDAACAPyAKkyALlf0TEAD9HwCUu6ChIQwgCCAEIA\
lDAAAANF0gCUP+/38/XnIEfUMAAAAABUMAAIA/IAWTQwAAgD8gCZOVIAUgCZWTC5Q4AgAgAkEBaiECDAELCwNAIAAgB0oEQEEAIQ\
IDQCABIAJKBEAgAyADKgIAIAYgAkECdGoqAgCSOAIAIAJBAWohAiADQQRqIQMMAQsLIAdBAWohBwwBCwsgDAvaCAEKeyAG/RMhCw\
NAIABBAEoEQCAC/QAEACIJ/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIgr9DDuquD87qrg/O6q4Pz\
uquD/95gH9aiIM/fgBIg1BAf2sASEOIAf9DGdpUDlnaVA5Z2lQOWdpUDkgCiAM/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAz9DI\
OAXrmDgF65g4BeuYOAXrn95gH95QEiB/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kASAH/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIA\
f95gH9DMGpKj3BqSo9wakqPcGpKj395AEgB/3mAf0MqqoqPqqqKj6qqio+qqoqPv3kASAH/eYB/QwAAAA/AAAAPwAAAD8AAAA//e\
QBIAcgB/3mAf3mASAH/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIA79DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASANIA79sQ\
H9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASIMIAH9AAQAIg0gDf3mAf3kAf0MAACAPwAAgD8AAIA/AACAP/3lASAJ/eUBIg\
cgB/0MAAAAAAEAAAACAAAAAwAAACAA/RH9Of1OIABBBE4bIgr9X/3wASEHIAggCiAK/Q0ICQoLDA0ODwgJCgsMDQ4P/V/98AEhCC\
AJ/QwAAAA/AAAAPwAAAD8AAAA//eYB/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIg79DDuquD87qr\
g/O6q4PzuquD/95gH9aiIJ/fgBIg9BAf2sASEKIAUgBP0ABAAiECAD/QAEAP3mAf0MZ2lQOWdpUDlnaVA5Z2lQOSAOIAn9DACAMT\
8AgDE/AIAxPwCAMT/95gH95QEgCf0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIJ/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAn95g\
H9DAiJCDwIiQg8CIkIPAiJCDz95AEgCf3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAJ/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIA\
n95gH9DAAAAD8AAAA/AAAAPwAAAD/95AEgCSAJ/eYB/eYBIAn95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgCv0MfwAAAH8AAAB/AA\
AAfwAAAP2uAUEX/asB/eYBIA8gCv2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYB/eYBIAsgDP0MAACAPwAAgD8AAIA/AA\
CAP/3lAf3mAf3kAf0MAAAAPwAAAD8AAAA/AAAAP/3mAf0LBAAgBCAQIAsgDf3mAf3kAf0LBAAgAUEQaiEBIAJBEGohAiADQRBqIQ\
MgBEEQaiEEIAVBEGohBSAAQQRrIQAMAQsLIAcgCP3wASIH/SEAIAf9IQGgRAAAAAAAAOA/ogvsAwEEeyAEIABBAnRqIQADQCAAIA\
RLBEAgAv0ABAD9DAAAAD8AAAA/AAAAPwAAAD/95gH9DAAAskIAALJCAACyQgAAskL96AH9DAAA0MIAANDCAADQwgAA0ML96QEiCP\
0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgf9+AEiBkEB/awBIQUgBCAB/QAEAP0MZ2lQOWdpUDlnaVA5Z2lQOSAIIAf9DACAMT8AgD\
E/AIAxPwCAMT/95gH95QEgB/0Mg4BeuYOAXrmDgF65g4Beuf3mAf3lASIH/eYB/QzOQ7c6zkO3Os5DtzrOQ7c6/eQBIAf95gH9DA\
iJCDwIiQg8CIkIPAiJCDz95AEgB/3mAf0MwakqPcGpKj3BqSo9wakqPf3kASAH/eYB/Qyqqio+qqoqPqqqKj6qqio+/eQBIAf95g\
H9DAAAAD8AAAA/AAAAPwAAAD/95AEgByAH/eYB/eYBIAf95AH9DAAAgD8AAIA/AACAPwAAgD/95AEgBf0MfwAAAH8AAAB/AAAAfw\
AAAP2uAUEX/asB/eYBIAYgBf2xAf0MfwAAAH8AAAB/AAAAfwAAAP2uAUEX/asB/eYBIAP9AAQA/eYB/eQB/QsEACAEQRBqIQQgAU\
EQaiEBIAJBEGohAiADQRBqIQMMAQsLC90BAQV7IAP9EyEGA0AgAEEASgRAIAQgAf0ABAAiB/3gASIEIAT9DAAAAAABAAAAAgAAAA\
MAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBCAFIAggCP0NCAkKCwwNDg8ICQoLDA0OD/1f/fABIQUgAiAC/QAEACAGIAf9DAAAAA\
AAAAAAAAAAAAAAAAD9RP1OIAYgB/0MAAAAAAAAAAAAAAAAAAAAAP1D/U795QH95AH9CwQAIABBBGshACABQRBqIQEgAkEQaiECDA\
ELCyAEIAX98AEiBP0hACAE/SEBoAuyAQEEewNAIABBAEoEQCAFIAH9AAQAIAL9AAQA/eUBIgcgB/3mASIFIAX9DAAAAAABAAAAAg\
AAAAMAAAAgAP0R/Tn9TiAAQQROGyII/V/98AEhBSAGIAggCP0NCAkKCwwNDg8ICQoLDA0OD/1f/fABIQYgAyAE/RMgB/3mAf0LBA\
AgAEEEayEAIAFBEGohASACQRBqIQIgA0EQaiEDDAELCyAFIAb98AEiBf0hACAF/SEBoAuBAQADQCAAQQROBEAgAiAB/VwCAP2JAf\
2pAf37Af0MAAB/QwAAf0MAAH9DAAB/Q/3nAf0LBAAgAEEEayEAIAFBBGohASACQRBqIQIMAQsLA0AgAEEASgRAIAIgAS0AALNDAA\
B/Q5U4AgAgAEEBayEAIAFBAWohASACQQRqIQIMAQsLC7gCAQV7A0AgAEEASgRAIAUgAv0ABAAiB/0MAACAPwAAgD8AAIA/AACAP/\
3lASAB/QAEACIJ/eEBEAL9DAAAyMIAAMjCAADIwgAAyML96QH95gEgByAJEAD9DAAAyMIAAMjCAADIwgAAyML96QH95gH95QEiBS\
AF/QwAAAAAAQAAAAIAAAADAAAAIAD9Ef05/U4gAEEEThsiCP1f/fABIQUgBiAIIAj9DQgJCgsMDQ4PCAkKCwwNDg/9X/3wASEGIA\
MgBP0TIAkgB/3lAf3mAf0MAACAPwAAgD8AAIA/AACAPyAJ/eUBIAn95gH9DMy8jCvMvIwrzLyMK8y8jCv96QH95wH9CwQAIABBBG\
shACABQRBqIQEgAkEQaiECIANBEGohAwwBCwsgBSAG/fABIgX9IQAgBf0hAaALjgIBAnsgASAAQQJ0aiEAIAT9Ef0M9XkrberzVt\
rfbYJH1OettP2uASEFA0AgACABSwRAIAL9DAAAgD8AAIA/AACAPwAAgD8gBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAAABAAAA/V\
D9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0AAAA9AAAAPQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/QwAAIAzAA\
CAMwAAgDMAAIAz/eYBIgYgA0MAAAA/lP0T/UP9TiAB/QAEACAGIAP9E/1D/VL9CwQAIAX9DNTnrbTU56201OettNTnrbT9rgEhBS\
ABQRBqIQEgAkEQaiECDAELCwvqAQECeyABIABBAnRqIQAgBP0R/Qz1eStt6vNW2t9tgkfU5620/a4BIQUDQCAAIAFLBEAgAiAB/Q\
AEACAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9UP21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9AAAA/V\
D9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMAAIAzAACAMwAAgDP95gEgA/0T/UP9T/0LBAAgBf0M1OettNTnrbTU56\
201OettP2uASEFIAFBEGohASACQRBqIQIMAQsLC+0GAQd7IAEgAEECdGohACAE/RH9DPV5K23q81ba322CR9TnrbT9rgEhBQNAIA\
AgAUsEQP0MAAAAwAAAAMAAAADAAAAAwP0MAACAPwAAgD8AAIA/AACAPyAFIAVBD/2tAf1RIAX9DAEAAAABAAAAAQAAAAEAAAD9UP\
21ASIGIAYgBiAGQQf9rQH9USAG/Qw9AAAAPQAAAD0AAAA9AAAA/VD9tQH9rgH9USIGIAZBDv2tAf1RQQj9rQH9+wH9DAAAgDMAAI\
AzAACAMwAAgDP95gH95QEQAP3mAf3jASEHIAX9DNTnrbTU56201OettNTnrbT9rgEiBSAFQQ/9rQH9USAF/QwBAAAAAQAAAAEAAA\
ABAAAA/VD9tQEiBiAGIAYgBkEH/a0B/VEgBv0MPQAAAD0AAAA9AAAAPQAAAP1Q/bUB/a4B/VEiBiAGQQ79rQH9UUEI/a0B/fsB/Q\
wAAIAzAACAMwAAgDMAAIAz/eYB/QwAAIBAAACAQAAAgEAAAIBA/eYBIQYgBf0M1OettNTnrbTU56201OettP2uASEFIAIgAf0ABA\
AgA/0TIgggB/0M+aFMufmhTLn5oUy5+aFMuSAGIAb9aiIJ/eUB/QzaD8k/2g/JP9oPyT/aD8k//eYBIgYgBv3mASIK/eYB/Qyegw\
g8noMIPJ6DCDyegwg8/eQBIAr95gH9DKOqKr6jqiq+o6oqvqOqKr795AEgCv3mASAG/eYBIAb95AEiBv0MzvXMN871zDfO9cw3zv\
XMNyAK/eYB/QwaBra6Gga2uhoGtroaBra6/eQBIAr95gH9DKWqKj2lqio9paoqPaWqKj395AEgCv3mASAK/eYB/QwAAIA/AACAPw\
AAgD8AAIA/IAr9DAAAAD8AAAA/AAAAPwAAAD/95gH95QH95AEiCiAJ/fgBIgn9DAEAAAABAAAAAQAAAAEAAAD9Tv0MAAAAAAAAAA\
AAAAAAAAAAAP04Igv9UiAJ/QwBAAAAAQAAAAEAAAABAAAA/a4B/QwCAAAAAgAAAAIAAAACAAAA/U5BHv2rAf1R/eYB/eYB/eQB/Q\
sEACACIAH9AAQQIAggByAKIAYgC/1SIAn9DAIAAAACAAAAAgAAAAIAAAD9TkEe/asB/VH95gH95gH95AH9CwQQIAFBIGohASACQS\
BqIQIMAQsLC+4BAQJ7IAEgAEECdGohAANAIAAgAUsEQCAD/QAEACIH/QzNzMw9zczMPc3MzD3NzMw9IAL9AAQAIgggB/3lAf3mAf\
3kASEHIAT9AAQA/Qx3vn8/d75/P3e+fz93vn8//eYB/QxvEoM6bxKDOm8SgzpvEoM6IAj95gEgCP3mAf3kASEIIAMgB/0LBAAgBC\
AI/QsEACABIAH9AAQAIAX9EyAH/eYBIAj94wEgBv0T/ecB/Qx3zCsyd8wrMnfMKzJ3zCsy/eQB/ecB/eUB/QsEACABQRBqIQEgAk\
EQaiECIANBEGohAyAEQRBqIQQMAQsLC/cEAQN7IAIgAUECdGohAQNAIAEgAksEQCAC/QAEACEEIAP9AAQAIQUgAyAAQQFGBHsgBS\
AE/QwAAAAAAAAAAAAAAAAAAAAA/UT9TgUgAEECRgR7IAX9DAAAgD8AAIA/AACAPwAAgD8gBP3lAf3mASAE/eYBBSAAQQNGBHsgBf\
0MAACAPwAAgD8AAIA/AACAPyAEIAT95gH95QH95gEFIABBBEYEeyAF/QwAAIA/AACAPwAAgD8AAIA/IAT9DAAAgD8AAIA/AACAPw\
AAgD/95AEgBP0MAAAAAAAAAAAAAAAAAAAAAP1E/VL95gEFIABBBUYEeyAFIAT94QH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArs\
IAAK7CAACuwgAArsL96QEiBf0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIG/Q\
xnaVA5Z2lQOWdpUDlnaVA5IAUgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95g\
H9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIA\
T95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEgBP3kAf3mASAG/QwAAI\
A/AACAPwAAgD8AAIA//eUB/eQB/eEB/eYBBSAFCwsLCwv9CwQAIAJBEGohAiADQRBqIQMMAQsLC8QOAQV7IAIgAUECdGohASAAQQ\
FGBEADQCABIAJLBEAgAiAC/QAEAP0MAAAAAAAAAAAAAAAAAAAAAP3pAf0LBAAgAkEQaiECDAELCwUgAEECRgRAA0AgASACSwRAIA\
L9AAQA/eEB/QwAALJCAACyQgAAskIAALJC/egB/QwAANDCAADQwgAA0MIAANDC/ekBIgP9DDuquD87qrg/O6q4PzuquD/95gH9ai\
IE/fgBIgVBAf2sASEGIAL9DAAAgD8AAIA/AACAPwAAgD/9DAAAgD8AAIA/AACAPwAAgD/9DGdpUDlnaVA5Z2lQOWdpUDkgAyAE/Q\
wAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAT9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiA/3mAf0MzkO3Os5DtzrOQ7c6zkO3Ov3kAS\
AD/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAP95gH9DMGpKj3BqSo9wakqPcGpKj395AEgA/3mAf0MqqoqPqqqKj6qqio+qqoqPv\
3kASAD/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAMgA/3mAf3mASAD/eQB/QwAAIA/AACAPwAAgD8AAIA//eQBIAb9DH8AAAB/AA\
AAfwAAAH8AAAD9rgFBF/2rAf3mASAFIAb9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mAf3kAf3nAf0LBAAgAkEQaiECDA\
ELCwUgAEEDRgRAA0AgASACSwRAIAIgAv0ABAD9DAAAAMAAAADAAAAAwAAAAMD95gH9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArs\
IAAK7CAACuwgAArsL96QEiA/0MO6q4PzuquD87qrg/O6q4P/3mAf1qIgT9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASIF/Q\
xnaVA5Z2lQOWdpUDlnaVA5IAMgBP0MAIAxPwCAMT8AgDE/AIAxP/3mAf3lASAE/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgP95g\
H9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgA/3mAf0MCIkIPAiJCDwIiQg8CIkIPP3kASAD/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIA\
P95gH9DKqqKj6qqio+qqoqPqqqKj795AEgA/3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASADIAP95gH95gEgA/3kAf3mASAF/QwAAI\
A/AACAPwAAgD8AAIA//eUB/eQBIgP94QEgA/0MAAAAQAAAAEAAAABAAAAAQP3kAf3nAf0LBAAgAkEQaiECDAELCwUgAEEERgRAA0\
AgASACSwRAIAL9AAQAIgP9DAAAsEIAALBCAACwQgAAsEL96AH9DAAArsIAAK7CAACuwgAArsL96QEiBP0MO6q4PzuquD87qrg/O6\
q4P/3mAf1qIgX9+AH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rASEGIAIgAyAG/QxnaVA5Z2lQOWdpUDlnaVA5IAQgBf0MAIAxPw\
CAMT8AgDE/AIAxP/3mAf3lASAF/QyDgF65g4BeuYOAXrmDgF65/eYB/eUBIgT95gH9DM5DtzrOQ7c6zkO3Os5Dtzr95AEgBP3mAf\
0MCIkIPAiJCDwIiQg8CIkIPP3kASAE/eYB/QzBqSo9wakqPcGpKj3BqSo9/eQBIAT95gH9DKqqKj6qqio+qqoqPqqqKj795AEgBP\
3mAf0MAAAAPwAAAD8AAAA/AAAAP/3kASAEIAT95gH95gEgBP3kAf3mASAG/QwAAIA/AACAPwAAgD8AAIA//eUB/eQBIAP9DAAAAA\
AAAAAAAAAAAAAAAAD9RP1S/QsEACACQRBqIQIMAQsLBSAAQQVGBEADQCABIAJLBEAgAv0ABAAiBP0MAACyQgAAskIAALJCAACyQv\
3oAf0MAADQwgAA0MIAANDCAADQwv3pASIF/Qw7qrg/O6q4PzuquD87qrg//eYB/WoiBv34ASIHQQH9rAEhAyACIAT9DGdpUDlnaV\
A5Z2lQOWdpUDkgBSAG/QwAgDE/AIAxPwCAMT8AgDE//eYB/eUBIAb9DIOAXrmDgF65g4BeuYOAXrn95gH95QEiBf3mAf0MzkO3Os\
5DtzrOQ7c6zkO3Ov3kASAF/eYB/QwIiQg8CIkIPAiJCDwIiQg8/eQBIAX95gH9DMGpKj3BqSo9wakqPcGpKj395AEgBf3mAf0Mqq\
oqPqqqKj6qqio+qqoqPv3kASAF/eYB/QwAAAA/AAAAPwAAAD8AAAA//eQBIAUgBf3mAf3mASAF/eQB/QwAAIA/AACAPwAAgD8AAI\
A//eQBIAP9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mASAHIAP9sQH9DH8AAAB/AAAAfwAAAH8AAAD9rgFBF/2rAf3mARACIA\
T9DAAAoEEAAKBBAACgQQAAoEH9RP1S/QsEACACQRBqIQIMAQsLCwsLCwsL",C=class{constructor(t){this.state=t>>>0}uniform(){
this.state=this.state+1831565813>>>0;let t=this.state;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}below(t){return Math.floor(this.uniform()*t)}leave(t){let n=this.
state;return this.state=n+Math.imul(1831565813,t)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.
uniform()))*Math.cos(2*Math.PI*this.uniform())}},p=Math.fround,q=new Float32Array(1),O=new Int32Array(
q.buffer);function b(t){let n=t.map(p);return i=>{let r=n[0];for(let a=1;a<n.length;a++)r=p(p(r*i)+n[a]);
return r}}var M=b([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
D=b([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),k=b([-.00019515295891,.0083321608736,-.16666654611]),v=b([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),N=p(.693359375),Y=p(-.00021219444),st=p(Math.LOG2E),X=12582912;function Z(t){return p(
p(t+X)-X)}function ht(t){return p(p(M(t)*p(t*t))+t)}function ft(t,n){return p(p(t-p(n*N))-p(n*Y))}function mt(t){
return O[0]=t+127<<23,q[0]}function gt(t){let n=Math.max(Math.min(t,89),-104),i=Z(p(n*st)),r=i>>1,a=p(
ht(ft(n,i))+1);return p(p(a*mt(r))*mt(i-r))}function Ct(t){let n=Math.max(Math.min(t,88),-87),i=Z(p(
n*st)),r=mt(i);return p(p(r*ht(ft(n,i)))+p(r-1))}function At(t){if(Number.isNaN(t))return t;let n=t<
p(117549435e-46);q[0]=n?p(t*8388608):t;let i=(O[0]>>>23)-(n?149:126);O[0]=O[0]&8388607|1056964608;let r=q[0];
r<p(Math.SQRT1_2)&&(i-=1,r=p(r+r)),r=p(r-1);let a=p(r*r),u=p(p(D(r)*r)*a);return u=p(u+p(i*Y)),u=p(u-
p(a*.5)),p(p(r+u)+p(i*N))}function Ot(t){let n=p(t+1);return n===0?At(n):p(At(n)-p(p(p(n-1)-t)/n))}function Ft(t){
let n=p(t*t);return p(p(p(k(n)*n)*t)+t)}function _t(t){let n=p(t*t);return p(p(p(v(n)*n)*n)+p(1-p(n*
.5)))}var U=Math.fround,It=2**-24;function Bt(t){let n=new C(t);return()=>Math.floor(n.uniform()/It)*
It}function Xt(t){return{mask(n,i,r,a,u){let f=U(a),d=Bt(u);for(let E=0;E<n;E++)t[(r>>2)+E]=d()<f?0:
t[(i>>2)+E]},saltAndPepper(n,i,r,a,u){let f=U(a),d=Bt(u);for(let E=0;E<n;E++){let Q=d(),P=Q<U(f*.5)?
1:0;t[(r>>2)+E]=Q<f?P:t[(i>>2)+E]}},addNormals(n,i,r,a,u){let f=Bt(u);for(let d=0;d<n;d+=8){let E=Array.
from({length:4},()=>bt(f()));for(let Q=d;Q<d+4;Q++){let[P,x]=Dt(f()),F=(i>>2)+Q,H=(r>>2)+Q;t[H]=U(t[F]+
U(U(a)*U(E[Q-d]*P))),t[H+4]=U(t[F+4]+U(U(a)*U(E[Q-d]*x)))}}}}}function bt(t){return U(Math.sqrt(U(-2*
At(U(1-t)))))}function Dt(t){let n=U(t*4),i=Z(n),r=U(U(n-i)*U(1.5707963)),a=Ft(r),u=_t(r),[f,d]=i&1?
[a,u]:[u,a];return[i+1&2?-f:f,i&2?-d:d]}var L=Math.fround,Ht=[{value:t=>t,slope:t=>t},{value:t=>Math.
max(t,0),slope:(t,n)=>n>0?t:0},{value:t=>L(1/L(1+gt(-t))),slope:(t,n)=>L(L(t*L(1-n))*n)},{value:$,slope:(t,n)=>L(
t*L(1-L(n*n)))},{value:t=>t>0?t:Ct(t),slope:(t,n)=>L(t*(n>0?1:L(n+1)))},{value:t=>t>20?t:Ot(gt(t)),slope:(t,n)=>L(
t*-Ct(-n))}];function $(t){let n=Ct(-2*t);return L(-n/L(n+2))}var j=L(1-.9),tt=L(.999),W=L(1-.999),dt=L(
1e-8);function J(t){return{activate(n,i,r){let{value:a}=Ht[n];for(let u=r>>2,f=u+i;u<f;u++)t[u]=a(t[u])},
slope(n,i,r,a){let{slope:u}=Ht[n];for(let f=0,d=r>>2,E=a>>2;f<i;f++)t[E+f]=u(t[E+f],t[d+f])},adam(n,i,r,a,u,f,d){
let E=L(f),Q=L(d);for(let P=0;P<n;P++){let x=t[(r>>2)+P],F=t[(a>>2)+P],H=L(F+L(j*L(x-F))),R=L(L(t[(u>>
2)+P]*tt)+L(L(W*x)*x));t[(a>>2)+P]=H,t[(u>>2)+P]=R;let G=L(L(L(Math.sqrt(R))/Q)+dt);t[(i>>2)+P]=L(t[(i>>
2)+P]-L(L(E*H)/G))}}}}var S=Math.fround,et=2**-23,rt=class{parts=new Float64Array(4);add(t,n){this.parts[t&
3]+=n}total(){let[t,n,i,r]=this.parts;return t+i+(n+r)}};function yt(t,n){return{greys(i,r,a){for(let u=0;u<
i;u++)t[(a>>2)+u]=n[r+u]/255},squaredError(i,r,a,u,f){let d=new rt;for(let E=0;E<i;E++){let Q=S(t[(r>>
2)+E]-t[(a>>2)+E]);d.add(E,S(Q*Q)),t[(u>>2)+E]=S(S(f)*Q)}return d.total()},crossEntropy(i,r,a,u,f){let d=new rt;
for(let E=0;E<i;E++){let Q=t[(r>>2)+E],P=t[(a>>2)+E],x=S(P*Math.max(At(Q),-100)),F=S(S(P-1)*Math.max(
Ot(-Q),-100));d.add(E,S(F-x));let H=Math.max(S(S(1-Q)*Q),S(1e-12));t[(u>>2)+E]=S(S(S(f)*S(Q-P))/H)}return d.
total()}}}function Lt(t,n){return{absoluteSum(i,r,a,u){let f=new rt;for(let d=0;d<i;d++){let E=t[(r>>
2)+d];f.add(d,Math.abs(E));let Q=E>0?S(u):0,P=E<0?S(u):0;t[(a>>2)+d]=S(t[(a>>2)+d]+S(Q-P))}return f.
total()},klSparsity(i,r,a,u,f,d,E){n(i,r,a,E);let Q=0;for(let P=E>>2;P<(E>>2)+r;P++){let x=S(t[P]/i);
Q+=Mt(x,S(d)),t[P]=S(S(f)*Zt(x,S(d)))}for(let P=0;P<i*r;P++){let x=(u>>2)+P;t[x]=S(t[x]+t[(E>>2)+P%r])}
return Q},drawCodes(i,r,a,u,f){for(let d=0;d<i;d++){let E=gt(S(t[(a>>2)+d]*.5)),Q=S(E*t[(u>>2)+d]);t[(f>>
2)+d]=S(t[(r>>2)+d]+Q)}},gaussianKl(i,r,a,u,f,d,E){let Q=S(E),P=new rt;for(let x=0;x<i;x++){let F=t[(r>>
2)+x],H=t[(a>>2)+x],R=t[(f>>2)+x],G=gt(H);P.add(x,S(S(S(G+S(F*F))-1)-H));let z=S(S(R*t[(u>>2)+x])*gt(
S(H*.5)));t[(d>>2)+x]=S(S(z+S(Q*S(G-1)))*.5),t[(f>>2)+x]=S(R+S(Q*F))}return P.total()/2}}}function Mt(t,n){
let i=Math.max(Math.min(t,S(1-et)),et),r=S(1-n);return-(S(n*At(S(i/n)))+S(r*At(S(S(1-i)/r))))}function Zt(t,n){
return t<et||t>S(1-et)?0:S(S(S(1-n)/S(1-t))-S(n/t))}var T=Math.fround,V=8;function wA(t){return{pack(n,i,r,a,u,f){
for(let d=0,E=f>>2;d<i;d+=V){let Q=(r>>2)+d*u,P=Math.min(i-d,V);for(let x=0;x<n;x++,E+=V){let F=Q+x*
a;for(let H=0;H<V;H++)t[E+H]=H<P?t[F+H*u]:0}}},multiply(n,i,r,a,u,f,d,E,Q,P){let x=new Float32Array(
8);for(let F=0;F<i;F+=4){let H=Math.min(i-F,4),R=(d>>2)+(F>>3)*r*V+(F&4);for(let G=0;G<n;G+=2){let z=Math.
min(n-G,2),vt=(a>>2)+G*u;EA(t,vt,z===2?u:0,f,R,r,x);for(let at=0;at<z;at++)for(let nt=0;nt<H;nt++){let Pt=(E>>
2)+(G+at)*i+F+nt,xt=T(x[4*at+nt]+(Q?t[(Q>>2)+F+nt]:0));t[Pt]=P?T(xt+t[Pt]):xt}}}},columnSums(n,i,r,a){
for(let u=0;u<i;u++){let f=T(0);for(let d=0,E=(r>>2)+u;d<n;d++,E+=i)f=T(f+t[E]);t[(a>>2)+u]=f}}}}function EA(t,n,i,r,a,u,f){
let d=T(0),E=T(0),Q=T(0),P=T(0),x=T(0),F=T(0),H=T(0),R=T(0);for(let G=n,z=a,vt=a+u*V;z<vt;z+=V,G+=r){
let at=t[G],nt=t[G+i],Pt=t[z],xt=t[z+1],ke=t[z+2],Se=t[z+3];d=T(d+T(at*Pt)),E=T(E+T(at*xt)),Q=T(Q+T(
at*ke)),P=T(P+T(at*Se)),x=T(x+T(nt*Pt)),F=T(F+T(nt*xt)),H=T(H+T(nt*ke)),R=T(R+T(nt*Se))}f[0]=d,f[1]=
E,f[2]=Q,f[3]=P,f[4]=x,f[5]=F,f[6]=H,f[7]=R}function QA(t){let n=new Float32Array(t),i=wA(n);return{
...i,...J(n),...Xt(n),...yt(n,new Uint8Array(t)),...Lt(n,i.columnSums)}}var te=Object.freeze({null:0,
relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),ee=65536;async function CA(t,n=!1){if(!n)try{return await bA(
Math.ceil(t/ee))}catch{}let i=new ArrayBuffer(Math.ceil(t/ee)*ee);return{name:"plain",kernel:QA(i),buffer:i}}
async function bA(t){let n=Uint8Array.from(atob(w),a=>a.charCodeAt(0)),i=new WebAssembly.Memory({initial:t}),
{instance:r}=await WebAssembly.instantiate(n,{env:{memory:i}});return{name:"wasm",kernel:r.exports,buffer:i.
buffer}}var Be=Object.freeze({"one-cycle":t=>t<.1?.04+.96*(1-Ee(t/.1))/2:we((t-.1)/.9),cosine:we});function we(t){
return(1+Ee(t))/2}var DA=12;function Ee(t){let n=Math.PI*(.5-t),i=0;for(let r=2*DA+1;r>1;r-=2)i=(1+i)*
(-n*n/(r*(r-1)));return n*(1+i)}var Ae=Object.freeze({gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},
masking:{how:"mask",most:1},"salt-and-pepper":{how:"saltAndPepper",most:1}}),ne=Object.freeze({sizes:[
784,128,32,2],activation:"relu",codeActivation:null,output:"sigmoid",tied:!1,variational:!1,loss:"ms\
e",beta:1,sparsity:null,corruption:null,batchSize:64,lr:.001,schedule:null,images:6e4,seed:0}),Qe=4e6,
yA=1e7,Ce=class extends Error{};function MA(t,n){let i=Object.keys(t).find(a=>!Object.hasOwn(ne,a));
_(i===void 0,`${i} is not a setting: ${PA(ne)} are.`);let r={...ne,...t};return kA(r),SA(r),r.variational&&
vA(r),Nt("batchSize",r.batchSize,1,n,"the number of images"),kt("lr",r.lr,0,1),_(r.lr>0,"lr must be \
above 0."),St("schedule",r.schedule,[null,...Object.keys(Be)]),Nt("images",r.images,1,yA),Nt("seed",
r.seed,0,4294967295),r}function kA({sizes:t,tied:n,variational:i,...r}){_(Array.isArray(t)&&t.length>=
2,`sizes must be two whole numbers or more, from the image to the code, got ${it(t)}.`);for(let u of t)
Nt("each of sizes",u,1,Number.MAX_SAFE_INTEGER);let a=0;for(let u=1;u<t.length;u++)a+=2*t[u-1]*t[u];
_(a<=Qe,`sizes must be smaller: the network would have ${a} weights, and ${Qe} are the most in a pag\
e.`);for(let u of["activation","codeActivation","output"])St(u,r[u],[null,...Object.keys(te).filter(
f=>f!=="null")]);for(let[u,f]of Object.entries({tied:n,variational:i}))_(typeof f=="boolean",`${u} m\
ust be true or false, got ${it(f)}.`)}function SA({loss:t,output:n,beta:i,sparsity:r,corruption:a,codeActivation:u}){
St("loss",t,["mse","bce"]),_(t==="mse"||n==="sigmoid",`loss "bce" needs output "sigmoid", which stay\
s in [0, 1], got output ${it(n)}.`),kt("beta",i,0),a!==null&&(St("corruption",a?.kind,Object.keys(Ae)),
kt("amount",a.amount,0,Ae[a.kind].most)),r!==null&&(St("sparsity",r?.kind,["kl","l1"]),kt("weight",r.
weight,0),r.kind!=="l1"&&(kt("rho",r.rho,0,1),_(r.rho>0&&r.rho<1,"rho must be above 0 and below 1."),
_(u==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ${it(u)}: \
or take "l1".`)))}function vA({tied:t,codeActivation:n,sparsity:i,corruption:r}){let a={tied:t||null,
codeActivation:n,sparsity:i,corruption:r};for(let[u,f]of Object.entries(a))_(f===null,`a variational\
 autoencoder has no ${u} here, got ${it(f)}.`)}function _(t,n){if(!t)throw new Ce(n)}function Nt(t,n,i,r,a=""){
let u=r===Number.MAX_SAFE_INTEGER?"or more":`to ${r}`;_(Number.isInteger(n)&&Number(n)>=i&&Number(n)<=
r,`${t} must be a whole number, ${i} ${u}${a&&`, ${a}`}, got ${it(n)}.`)}function kt(t,n,i,r=Number.
POSITIVE_INFINITY){let a=r===Number.POSITIVE_INFINITY?`${i} or more`:`from ${i} to ${r}`;_(Number.isFinite(
n)&&Number(n)>=i&&Number(n)<=r,`${t} must be a number, ${a}, got ${it(n)}.`)}function St(t,n,i){let r=i.
map(it).join(", ");_(i.includes(n),`${t} must be one of ${r}, got ${it(n)}.`)}function PA(t){return Object.
keys(t).join(", ")}function it(t){return typeof t=="number"?String(t):JSON.stringify(t)??String(t)}var xA=class{constructor(){
this.mean=1,this.square=1}next(t){return this.mean*=.9,this.square*=.999,{step:t/(1-this.mean),root:Math.
sqrt(1-this.square)}}},qA=class{bytes=1024;floats(t){return this.#t(4*wt(t))}greys(t){return this.#t(
wt(t))}#t(t){let n=this.bytes;return this.bytes+=Math.ceil(t/16)*16,n}};function wt(t){return Math.ceil(
t/8)*8}var OA=class{constructor(t,n){this.plan=t,this.machine=n,this.numbers=new Float32Array(n.buffer)}view({
shape:t,at:n},i="weights"){let r=this.#t(i,n)/4,a=t.reduce((u,f)=>u*f);return this.numbers.subarray(
r,r+a)}draw(t){for(let n of this.plan.parameters){let i=1/Math.sqrt(n.inputs),r=this.view(n);for(let a=0;a<
r.length;a++)r[a]=(2*t.uniform()-1)*i}}forward(t,n,i){let{inputs:r,outputs:a}=t,{kernel:u}=this.machine,
[f,d]=t.tied?[a,1]:[1,r],{packed:E}=this.plan,{output:Q}=t,P=this.#t("weights",t.bias);return u.pack(
r,a,this.#t("weights",t.weight),f,d,E),u.multiply(i,a,r,n,r,1,E,Q,P,!1),t.activation&&u.activate(te[t.
activation],wt(i*a),Q),Q}unbend(t,n,i){if(!t.activation)return;let{kernel:r}=this.machine,a=te[t.activation];
r.slope(a,wt(i*t.outputs),t.output,n)}weightSlopes(t,n,i,r){let{kernel:a}=this.machine,u=this.plan.decoder.
some(({tied:x,weight:F})=>x&&F===t.weight)&&!t.tied,[f,d,E,Q]=t.tied?[n,t.inputs,i,t.outputs]:[i,t.outputs,
n,t.inputs],P=this.#t("slopes",t.weight);a.pack(r,Q,E,Q,1,this.plan.packed),a.multiply(d,Q,r,f,1,d,this.
plan.packed,P,0,u),a.columnSums(r,t.outputs,i,this.#t("slopes",t.bias))}inputSlopes(t,n,i,r,a=!1){let{
inputs:u,outputs:f}=t,{kernel:d}=this.machine,[E,Q]=t.tied?[1,f]:[u,1];d.pack(f,u,this.#t("weights",
t.weight),E,Q,this.plan.packed),d.multiply(r,u,f,n,f,1,this.plan.packed,i,0,a)}#t(t,n){return this.plan.
places[t]+4*n}},FA=class{constructor(t){this.network=t,this.plan=t.plan,this.kernel=t.machine.kernel}descend(t){
let{encoder:n,decoder:i,depth:r}=this.plan,{count:a}=t,u=[this.#t(t)];for(let Q of i)u.push(this.network.
forward(Q,u.at(-1),a));let f=this.#A(t),[d,E]=this.plan.slopes;for(let Q=r-1;Q>=0;Q--)this.network.unbend(
i[Q],d,a),this.network.weightSlopes(i[Q],u[Q],d,a),this.network.inputSlopes(i[Q],d,E,a),[d,E]=[E,d];
f+=this.#e(t,d);for(let Q=r-1;Q>=0;Q--){let P=Q>0?n[Q-1].output:t.input;this.network.unbend(n[Q],d,a),
this.network.weightSlopes(n[Q],P,d,a),Q>0&&this.network.inputSlopes(n[Q],d,E,a),Q===r-1&&this.#o(P,Q>
0?E:0,a),[d,E]=[E,d]}return f}#t({count:t,input:n}){let{encoder:i,logVariance:r,noise:a,codes:u}=this.
plan,f=[n];for(let Q of i)f.push(this.network.forward(Q,f.at(-1),t));let d=f.at(-1);if(!r)return d;let E=this.
network.forward(r,f.at(-2),t);return this.kernel.drawCodes(t*r.outputs,d,E,a,u),u}#A({count:t,clean:n}){
let{loss:i,variational:r,sizes:a}=this.plan.settings,{output:u}=this.plan.decoder.at(-1),[f]=this.plan.
slopes,d=t*a[0],E=1/(r?t:d);return(i==="mse"?this.kernel.squaredError(d,u,n,f,2*E):this.kernel.crossEntropy(
d,u,n,f,E))*E}#e({count:t},n){let{sparsity:i,beta:r}=this.plan.settings,{encoder:a,depth:u,logVariance:f,
noise:d,spread:E,means:Q}=this.plan,{outputs:P,output:x}=a[u-1],F=t*P;if(f){let z=r/t,vt=f.output;return z*
this.kernel.gaussianKl(F,x,vt,d,n,E,z)}if(!i)return 0;let H=i.weight/t;if(i.kind==="l1")return H*this.
kernel.absoluteSum(F,x,n,H);let{rho:R,weight:G}=i;return G*this.kernel.klSparsity(t,P,x,n,H,R,Q)}#o(t,n,i){
let{logVariance:r,spread:a}=this.plan;r&&(this.network.weightSlopes(r,t,a,i),n&&this.network.inputSlopes(
r,a,n,i,!0))}};function be(t,n){let i=Math.floor(t/n),r=Array.from({length:i},()=>n),a=t%n;return a===
1&&i>0&&n>1?r[i-1]++:a>0&&r.push(a),r}function HA(t,n){let i=t.reduce((f,d)=>f+d,0),r=Math.floor(n/i),
a=n-r*i,u=0;for(;a>0;)a-=t[u++];return r*t.length+u}var LA=class{constructor(t,n,i){this.sizes=be(t,
n),this.random=i,this.numbers=Uint32Array.from({length:t},(r,a)=>a),this.batch=0,this.begin=0}next(){
this.batch===0&&this.#t();let t=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);
return this.batch=(this.batch+1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+t.length,t}#t(){
let{numbers:t}=this;for(let n=t.length-1;n>0;n--){let i=this.random.below(n+1),r=t[n];t[n]=t[i],t[i]=
r}}},NA=["weights","slopes","means","squares"],TA=class{room=new qA;size=0;constructor(t,n){let{sizes:i}=t;
this.settings=t,this.count=n,this.most=Math.max(...be(n,t.batchSize)),this.depth=i.length-1,this.encoder=
this.#t("encoder",i,t.codeActivation),this.decoder=this.#t("decoder",i.toReversed(),t.output);let{inputs:r,
outputs:a}=this.encoder[this.depth-1];this.logVariance=t.variational?this.#A("log_variance",r,a,null):
null,this.places=this.#o();let[u]=i,f=Math.max(...i);this.packed=this.room.floats(wt(f)*Math.max(f,this.
most)),this.clean=this.#n(f),this.damaged=this.#n(u),this.slopes=[this.#n(f),this.#n(f)],this.codes=
this.#n(a),this.noise=this.#n(a),this.zeros=this.#n(a),this.spread=this.#n(a),this.means=this.room.floats(
a),this.greys=this.room.greys(n*u);for(let d of this.layers)d.output=this.#n(d.outputs)}get layers(){
return[...this.encoder,...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.
layers.flatMap(({name:t,inputs:n,outputs:i,tied:r,weight:a,bias:u})=>[...r?[]:[{name:`${t}.weight`,shape:[
i,n],at:a,inputs:n}],{name:`${t}.bias`,shape:[i],at:u,inputs:n}])}#t(t,n,i){let{activation:r,tied:a}=this.
settings,u=0;return n.slice(1).map((f,d)=>{let E=`${t}.${u}`,Q=d<this.depth-1?r:i;u+=Q===null?1:2;let P=a&&
t==="decoder"?this.encoder[this.depth-1-d]:void 0;return this.#A(E,n[d],f,Q,P)})}#A(t,n,i,r,a){let u=a?
a.weight:this.#e(n*i),f=this.#e(i);return{name:t,inputs:n,outputs:i,activation:r,tied:a!==void 0,weight:u,
bias:f,output:0}}#e(t){let n=this.size;return this.size+=wt(t),n}#o(){let t=NA.map(n=>[n,this.room.floats(
this.size)]);return Object.fromEntries(t)}#n(t){return this.room.floats(this.most*t)}},De=class extends Error{};
async function RA(t,n,{plain:i=!1}={}){let r=t.sizes?.[0]??784,a=n.length/r;if(!Number.isInteger(a)||
a===0)throw new Ce(`images must have ${r} pixels each, the first of sizes, but ${n.length} pixels ar\
e given.`);let u=new TA(MA(t,a),a);return new UA(u,await CA(u.room.bytes,i),n)}var UA=class{taken=0;seen=0;#t=new xA;constructor(t,n,i){
this.plan=t,this.machine=n,this.settings=t.settings,this.network=new OA(t,n),this.objective=new FA(this.
network),this.random=new C(t.settings.seed),new Uint8Array(n.buffer).set(i,t.greys),this.network.draw(
this.random),this.order=new LA(t.count,t.settings.batchSize,this.random),this.steps=HA(this.order.sizes,
t.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:t}=this.
machine;this.chosen=this.order.next();let n=this.objective.descend(this.#A());if(!Number.isFinite(n))
throw new De(this.#r(`the loss is ${n}`));let{step:i,root:r}=this.#t.next(this.#o()),{weights:a,slopes:u,
means:f,squares:d}=this.plan.places;if(t.adam(this.plan.size,a,u,f,d,i,r),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new De(this.#r("a weight is not finite"));return n}#A(){let{
plan:t,settings:n}=this,{kernel:i}=this.machine,r=this.chosen.length,[a]=n.sizes;this.chosen.forEach(
(f,d)=>{i.greys(a,t.greys+f*a,t.clean+4*d*a)});let u=t.clean;if(n.corruption&&(u=t.damaged,this.#e(r*
a,this.random)),n.variational){let f=r*n.sizes.at(-1),d=this.random.leave(ye("addNormals",f));i.addNormals(
f,t.zeros,t.noise,1,d)}return{count:r,clean:t.clean,input:u}}#e(t,n){let{kind:i,amount:r}=this.settings.
corruption,{how:a}=Ae[i],u=n.leave(ye(a,t));this.machine.kernel[a](t,this.plan.clean,this.plan.damaged,
r,u)}#o(){let{lr:t,schedule:n}=this.settings;return n===null?t:t*Be[n](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(t=>this.network.view(t).every(Number.isFinite))}#r(t){
return`After ${this.taken} steps ${t}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(t){return this.#i(this.plan.encoder,t)}decode(t){return this.#i(this.plan.
decoder,t)}reconstruct(t){return this.#i([...this.plan.encoder,...this.plan.decoder],t)}damage(t,n){
if(!this.settings.corruption)return t;let i=new C(n),[r]=this.settings.sizes;return this.#s(t,r,r,a=>(this.#e(
a*r,i),this.plan.damaged))}weights(){return this.plan.parameters.map(t=>({name:t.name,shape:t.shape,
values:this.network.view(t).slice()}))}#i(t,n){let i=t.at(-1);return this.#s(n,t[0].inputs,i.outputs,
r=>t.reduce((a,u)=>this.network.forward(u,a,r),this.plan.clean))}#s(t,n,i,r){let a=t.length/n;if(!Number.
isInteger(a))throw new Error(`rows of ${n} numbers are needed, but ${t.length} numbers are given`);let u=new Float32Array(
this.machine.buffer),f=new Float32Array(a*i);for(let d=0;d<a;d+=this.plan.most){let E=Math.min(this.
plan.most,a-d);u.set(t.subarray(d*n,(d+E)*n),this.plan.clean/4);let Q=r(E)/4;f.set(u.subarray(Q,Q+E*
i),d*i)}return f}};function ye(t,n){return t==="addNormals"?Math.ceil(n/8)*8:n}var GA=100,$A=6,zA=1,
YA=.1;function jA({post:t,pause:n,slice:i,now:r=()=>performance.now()}){let a,u=0,f=!0,d=0,E=0,Q=x=>{
let F=r(),H=KA(x);t(H,WA(H)),E=r(),d=Math.max(GA,$A*(E-F)),f=!1},P=async(x,F)=>{if(a?.run!==x.run){a=
void 0;let z=await JA(x);if(u!==F)return"stopped";a=z,Q(a)}let H=a,{trainer:R}=H,G=x.steps??Number.POSITIVE_INFINITY;
for(;!R.done&&G>0&&u===F;){let z=r()+i;do R.step(),G--;while(!R.done&&G>0&&r()<z);await n(),u===F&&f&&
r()-E>=d&&Q(H)}return a===H&&R.taken>0&&Q(H),R.done?"done":"stopped"};return async x=>{if(x.type==="\
seen"){f=!0;return}let F=++u;if(x.type==="stop")return;let{run:H}=x;f=!0;try{let R=await P(x,F);(u===
F||R==="stopped")&&t({type:R,run:H})}catch(R){a?.run===H&&(a=void 0),t({type:"failed",run:H,message:R instanceof
Error?R.message:`${R}`})}}}async function JA({run:t,settings:n,images:i,plain:r}){let a=await RA(n,i.
train,{plain:r}),u=d=>{let E=Float32Array.from(d,Q=>Q/255);return{clean:E,given:a.damage(E,zA)}},f=u(
i.train.subarray(0,i.test.length));return{run:t,trainer:a,images:i,train:f,test:u(i.test)}}function KA({
run:t,trainer:n,images:i,train:r,test:a}){let[u]=n.settings.sizes,f=n.settings.sizes.at(-1)??0,d=n.encode(
a.given);return{type:"frame",run:t,step:n.taken,steps:n.steps,seen:n.seen,train:Me(n.reconstruct(r.given),
r.clean,u),test:Me(n.decode(d),a.clean,u),active:VA(d,f),codes:f===2?d:new Float32Array,outputs:n.reconstruct(
i.shown),weights:n.weights(),kernel:n.machine.name}}function Me(t,n,i){let r=0;for(let a=0;a<n.length;a++)
r+=(t[a]-n[a])**2;return r*i/n.length}function VA(t,n){let i=0;for(let a of t)i=Math.max(i,Math.abs(
a));let r=0;for(let a of t)Math.abs(a)>YA*i&&r++;return n===0?0:r/t.length}function WA({codes:t,outputs:n,
weights:i}){return[t.buffer,n.buffer,...i.map(({values:r})=>r.buffer)]}function _A(t,n){let{pause:i,
close:r}=XA(),a=jA({post:(u,f=[])=>t.postMessage(u,f),pause:i,slice:n});return t.onmessage=({data:u})=>a(
u),t.postMessage({type:"ready"},[]),r}function XA(){let{port1:t,port2:n}=new MessageChannel,i=()=>{};
return t.onmessage=()=>i(),{pause:()=>new Promise(r=>{i=r,n.postMessage(0)}),close:()=>t.close()}}return m(
B)})();return o.serve(A,e)}var Fn=2e3,sA={worker:30,page:12},Hn=1e3,oA=Symbol.for("aelib.training.1");function rA(){let A=globalThis;
return A[oA]??=new de,A[oA]}var de=class{#t;#A=new Map;#e;#o=0;#n;join(e){return{start:o=>this.#r(e,
++this.#o,o),goOn:o=>{let s=this.#e?.client===e?this.#e.run:++this.#o;return this.#r(e,s,o)},holds:()=>this.#e?.
client===e,stop:()=>{this.#e?.client===e&&this.#s({type:"stop"})},seen:()=>this.#s({type:"seen"}),leave:()=>this.#a(
e)}}async#r(e,o,s){let c=this.#e;this.#e={client:e,run:o},this.#A.set(e,!0),this.#n??=setInterval(()=>this.#c(),
Hn),c&&c.client!==e&&c.client.hear({type:"stopped",run:c.run}),this.#t??=Ln(h=>this.#i(h));let{place:l,
post:g}=await this.#t;return this.#e?.run===o&&g({type:"start",run:o,...s}),l}#i(e){if(e.type==="rea\
dy"||e.run!==this.#e?.run)return;let{client:o}=this.#e;e.type==="failed"&&(this.#e=void 0),o.hear(e)}async#s(e){
(await this.#t)?.post(e)}#c(){for(let[e,o]of this.#A){let s=e.stands();!s&&!o?this.#a(e):this.#A.set(
e,s)}}async#a(e){this.#A.delete(e);let o=this.#e;if(o?.client===e&&(this.#e=void 0,e.hear({type:"sto\
pped",run:o.run}),await this.#s({type:"stop"})),this.#A.size>0)return;clearInterval(this.#n),this.#n=
void 0;let s=this.#t;this.#t=void 0,(await s)?.close()}};async function Ln(A){try{return await Nn(A)}catch{
return Tn(A)}}function Nn(A){let e=`"use strict";(${fe})(self, ${sA.worker});`,o=URL.createObjectURL(
new Blob([e],{type:"text/javascript"}));return new Promise((c,l)=>{let g=new Worker(o),h=()=>{g.terminate(),
l(new Error("no worker"))},I=setTimeout(h,Fn);g.onerror=h,g.onmessage=()=>{clearTimeout(I),g.onmessage=
({data:m})=>A(m),g.onerror=null,c({place:"worker",post:m=>g.postMessage(m),close:()=>g.terminate()})}}).
finally(()=>URL.revokeObjectURL(o))}function Tn(A){let e=!0,o={onmessage:null,postMessage(l){e&&setTimeout(
A,0,l)}},s=fe(o,sA.page);return{place:"page",post:l=>o.onmessage?.({data:l}),close(){e=!1,s()}}}var Kt=class{state="idle";message="";frame;settings;history=[];place;#t;#A;#e;constructor(e,o){this.#A=
e,this.#t=rA().join({hear:s=>this.#n(s),stands:o})}train(e,o){return this.#o(e,o,void 0)}step(e,o){return this.#o(
e,o,1)}reset(e,o){return this.#e=void 0,this.#o(e,o,0)}holds(e){return this.state==="held"&&this.asked(
e)&&this.#t.holds()}asked(e){return Yt(this.#e,e)}stop(){this.state="stopping",this.#A(),this.#t.stop()}close(){
this.#t.leave()}async#o(e,o,s){let c=this.holds(e);c||(this.history=[]),this.#e=e,Object.assign(this,
{state:"training",message:""}),this.#A();let l={settings:e,images:o,steps:s};this.place=await(c?this.#t.
goOn(l):this.#t.start(l)),this.#A()}#n(e){if(e.type==="frame"){this.frame=e,this.settings=this.#e;let{
seen:o,train:s,test:c}=e;this.history.at(-1)?.seen!==o&&this.history.push({seen:o,train:s,test:c}),requestAnimationFrame(
()=>this.#t.seen())}else e.type==="done"?this.state="done":e.type==="stopped"?this.state="held":e.type===
"failed"&&(this.state="failed",this.message=e.message);this.#A()}};var Rn={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},Un={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"},iA={idle:"",
training:"Training ...",stopping:"Stopping ...",held:"Stopped",done:"Done",failed:""};function aA({state:A,
frame:e,settings:o,place:s},[c],l=!1){let g=A==="training"||A==="stopping",h=e&&s?`${Rn[s]} ${Un[e.kernel]}\
; the same settings give the same net everywhere.`:"";if(!e){let b=c?.error?`The mark to beat: ${c.name}\
, squared error ${lt(c.error)} per test image. `:"";return{aloud:g?"Starting ...":`${b}Press Train.`,
numbers:"No image seen yet.",place:h}}let I=`${e.seen.toLocaleString("en")} images seen`,m=o?.sizes?.
at(-1)??0,B=e.codes.length||e.step===0?"":` An image switches on ${Math.round(m*e.active)} of the co\
de's ${m} units.`,w=`${I}: error ${lt(e.test)} on test images, ${lt(e.train)} on training images.${B}`,
C=A==="done"||A==="held"&&e.step>0,q=l&&!g?"New settings: press Train. The last run":iA[A];return{aloud:C?
`${q}: ${Gn(e.test,c)}`:iA[A],numbers:w,place:h}}function Gn(A,{name:e,error:o}={name:"",color:"",error:0}){
let s=`squared error ${lt(A)} per test image`;if(!o)return`${s}.`;let c=Math.round(100*A/o)-100,l=c>
0?"above":"below";return`${s}, ${Math.abs(c)} % ${l} the ${lt(o)} of ${e}.`}function lt(A){return A.
toFixed(1)}var pe=8,$n=["run","test","training","to beat","units on"];function cA(){let A=$n.map(g=>y("th",{scope:"\
col"},g)),e=y("tbody"),o=y("caption",{},"Runs so far: squared error per image"),s=y("table",{class:"\
aelib-runs"},o,y("tr",{},...A),e);s.hidden=!0;let c=new Set;return{node:s,add:(g,{train:h,test:I,active:m},{
sizes:B=[]},[w])=>{let C=zn(g);if(c.has(C))return;c.add(C);let p=B.at(-1)??0,q=p>2?`${Math.round(p*m)}\
 of ${p}`:"",b=[lt(I),lt(h),w?lt(w.error):"",q].map(M=>y("td",{},M));e.prepend(y("tr",{},y("th",{scope:"\
row"},C),...b)),e.rows.length>pe&&(c.delete(e.rows[pe].cells[0].textContent??""),e.deleteRow(pe)),s.
hidden=!1}}}function zn({question:A,...e}){let o=Object.entries(e).map(([s,c])=>`${jt[s]} ${c||"none"}`);
return[A,...o].join(", ")}var pt={left:58,right:14,top:12,bottom:48};function me(A,e,o,{width:s=400,height:c=260,left:l=pt.left}={}){
let g=ct("svg",{viewBox:`0 0 ${s} ${c}`,class:"aelib-chart"});g.setAttribute("role","img"),g.setAttribute(
"aria-label",A),Yn(g,s,c);let h=c-pt.bottom,I=ct("g",{class:"aelib-axes"}),m=ct("g");g.append(I,m);let B=M=>lA(
M,l,s-pt.right),w=M=>lA(M,h,pt.top),C={x:B(e),y:w(o)},p=(M,D)=>{Object.assign(C,{x:B(M),y:w(D)}),I.replaceChildren(
...Kn(C,{left:l,right:s-pt.right,height:c}))};p(e,o);let q=([M,D])=>`${C.x.at(M).toFixed(1)},${C.y.at(
D).toFixed(1)}`,O=(M,D)=>m.appendChild(ct(M,D)),b=M=>{let D=O("path",M);return k=>D.setAttribute("d",
k)};return{node:g,setAxes:p,scale:C,line(M,D={}){let k=b({class:"aelib-line",stroke:M,...D});return v=>k(
v.length?`M${v.map(q).join("L")}`:"")},segments(M,D={}){let k=b({class:"aelib-line",stroke:M,...D});
return v=>k(v.map(([N,Y])=>`M${q(N)}L${q(Y)}`).join(""))},bars(M){let D=b({fill:M,class:"aelib-bars"});
return k=>D(k.map(v=>Jn(v,C,h)).join(""))},dots(M,D){let k=b({class:"aelib-dots",stroke:M,"stroke-wi\
dth":D});return v=>k(v.map(N=>`M${q(N)}h0`).join(""))},words(M){let D=O("text",M);return([k,v],N)=>{
D.setAttribute("x",C.x.at(k).toFixed(1)),D.setAttribute("y",C.y.at(v).toFixed(1)),D.textContent!==N&&
(D.textContent=N)}},circle(M){let D=O("circle",M);return([k,v])=>{D.setAttribute("cx",C.x.at(k).toFixed(
2)),D.setAttribute("cy",C.y.at(v).toFixed(2))}}}}function Yn(A,e,o){A.style.setProperty("--aelib-wid\
e",`${e}px`),A.style.setProperty("--aelib-tall",`${o}px`)}function jn(A,e){let o=(e-A)/5,s=10**Math.
floor(Math.log10(o)),c=s*([1,2,5].find(h=>o<=1.01*h*s)??10),l=Math.ceil(A/c-1e-9),g=Math.floor(e/c+1e-9)-
l+1;return Array.from({length:g},(h,I)=>Number(((l+I)*c).toPrecision(10)))}function lA({low:A,high:e,
log:o=!1,ticks:s,label:c},l,g){let h=o?Math.log:m=>m,I=h(e)-h(A)||1;return{at:m=>l+(g-l)*(h(m)-h(A))/
I,back:m=>A+(e-A)*(m-l)/(g-l),label:c,ticks:s??jn(A,e)}}function Jn([A,e,o],{x:s,y:c},l){let[g,h,I]=[
s.at(A),s.at(e),c.at(o)].map(m=>m.toFixed(1));return`M${g},${l}V${I}H${h}V${l}Z`}function*Kn({x:A,y:e},{
left:o,right:s,height:c}){let l=c-pt.bottom,g=(m,B)=>ct("text",m,B);for(let m of A.ticks){let B=A.at(
m);yield ct("line",{x1:B,x2:B,y1:l,y2:l+5}),yield g({x:B,y:l+19,"text-anchor":"middle"},String(m))}for(let m of e.
ticks){let B=e.at(m);yield ct("line",{...{x1:o,x2:s,y1:B,y2:B},class:"aelib-grid"}),yield g({x:o-7,y:B+
4,"text-anchor":"end"},String(m))}yield ct("line",{x1:o,x2:s,y1:l,y2:l});let h=(o+s)/2;yield g({x:h,
y:c-8,"text-anchor":"middle"},A.label);let I=`translate(10 ${(pt.top+l)/2}) rotate(-90)`;yield g({transform:I,
"text-anchor":"middle"},e.label)}var Ie=["#1f77b4","#ff7f0e","#2ca02c","#d62728","#9467bd","#8c564b","#e377c2","#7f7f7f","#bcbd22","#\
17becf"];var Vn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};function gA({node:A,scale:e},{
point:o,limits:s,move:c}){let l=h=>c(h.map((I,m)=>Math.min(Math.max(I,s()[m][0]),s()[m][1]))),g=h=>{
let I=A.getScreenCTM();if(!I)return;let m=new DOMPoint(h.clientX,h.clientY).matrixTransform(I.inverse());
l([e.x.back(m.x),e.y.back(m.y)])};A.setAttribute("tabindex","0"),A.setAttribute("role","application");
for(let[h,I]of Object.entries(K))A.setAttribute(h,I);A.classList.add("aelib-map"),A.addEventListener(
"pointerdown",h=>{A.setPointerCapture(h.pointerId),g(h)}),A.addEventListener("pointermove",h=>{h.buttons&&
g(h)}),A.addEventListener("keydown",h=>{let I=Vn[h.key];if(!I)return;h.preventDefault();let m=h.shiftKey?
.1:.02;l(o().map((B,w)=>B+m*I[w]*(s()[w][1]-s()[w][0])))})}var uA=[1,2,5,10,20,50,100,200,500],Wn=[3,7,15,30,70,150,300],hA={"training images":"var(--aelib-dee\
p)","test images":"var(--aelib-denoising)"},_n=300,Xn=48,fA=.02;function dA(){let A=me("squared erro\
r per image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images \
seen, in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),e=Object.values(
hA).map(h=>A.line(h)),o={"stroke-dasharray":"7 5"},s=[0,1].map(()=>A.line("currentColor",o)),c=[...A.
node.querySelectorAll("path")].slice(-2),l=y("div"),g=(h,I,m)=>{let B=h.flatMap(({train:k,test:v})=>[
k,v]),w=[...B,...m.map(({error:k})=>k)].filter(k=>k>0),C=B.length?1.25:4,[p,q]=[Math.min(...w,50)/C,
Math.max(...w,50)*C],b=(q<8*p?[...uA,...Wn]:uA).filter(k=>p<=k&&k<=q),M=I/1e3;A.setAxes({low:0,high:M,
label:"images seen, in thousands"},{low:p,high:q,log:!0,ticks:b,label:"squared error per image"}),e[0](
h.map(({seen:k,train:v})=>[k/1e3,Math.max(v,p)])),e[1](h.map(({seen:k,test:v})=>[k/1e3,Math.max(v,p)])),
s.forEach((k,v)=>{let N=m[v];c[v].setAttribute("stroke",N?.color??"none"),k(N?.error>0?[[0,N.error],
[M,N.error]]:[])});let D=[...Object.entries(hA),...m.map(Zn)];l.replaceChildren(Pe(D))};return{node:y(
"div",{class:"aelib-curves"},A.node,l),draw:g}}function Zn({name:A,color:e}){return[A,e]}function pA(A,e){
let o="map of the codes of test images; arrow keys move the point",s={low:-1,high:1,label:""},c=me(o,
s,s,{width:370,height:330}),l=Array.from({length:_n},(O,b)=>{let M={class:"aelib-digit",style:`fill:${Ie[(e[b]??
7)%Ie.length]}`};return c.words(M)}),g=[...c.node.querySelectorAll(".aelib-digit")],h=c.circle({r:9,
fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),I=ut(A,4),m=[s,s].map(({low:O,high:b})=>[O,
b]),B=[.5,.5],w=[],C=()=>m.map(([O,b],M)=>O+B[M]*(b-O)),p=()=>{let O=C();h(O);let M=`decoded at the \
ring, (${O.map(D=>D.toFixed(1)).join(", ")}): drag it`;I.draw([zt(w,Float32Array.from(O))],M)};gA(c,
{point:C,limits:()=>m,move(O){B=O.map((b,M)=>(b-m[M][0])/(m[M][1]-m[M][0])),p()}});let q=({codes:O,weights:b},M)=>{
m=[0,1].map(v=>to(O.filter((N,Y)=>Y%2===v)));let[D,k]=m.map(([v,N],Y)=>({low:v,high:N,label:`${["fir\
st","second"][Y]} number of the code`}));c.setAxes(D,k),l.forEach((v,N)=>{let Y=[O[2*N],O[2*N+1]],st=Y.
every((X,Z)=>m[Z][0]<=X&&X<=m[Z][1]);st&&v(Y,String(e[N]??"•")),g[N].toggleAttribute("hidden",!st)}),
w=Jt(b,M).decoder,p()};return{node:c.node,decoded:I.node,draw:q}}function to(A){let e=A.slice().sort(),
o=g=>e[Math.round(g*(e.length-1))],[s,c]=[o(fA),o(1-fA)],l=.08*(c-s)||1;return[s-l,c+l]}function mA(A){
let e=ut(A,1.15),o=ut(A,1.75);e.node.style.maxWidth="412px";let s=y("div"),c=A[0]*A[1];return{node:s,
draw:({weights:g},h)=>{let{values:I}=g[0],m=Math.min(I.length/c,Xn),B=Array.from({length:m},(O,b)=>{
let M=I.subarray(b*c,(b+1)*c),D=M.reduce((k,v)=>Math.max(k,Math.abs(v)),0)||1;return M.map(k=>k/D)}),
w=I.length/c,p=`filters of the first layer, ${m<w?`the first ${m} of ${w}`:`all ${w}`}: grey 0, whit\
e positive, black negative`,q=h===12?e:o;q.node.parentNode!==s&&s.replaceChildren(q.node),q.draw(B,p,
{low:-1,high:1,columns:h})}}}var eo=6,Ao=500,no=1e3;function oo({model:A,el:e}){let o=A.get("payload"),{shape:s,labels:c,pca:l}=o,
g=s[0]*s[1],h,I="",m=()=>h?h.train.length/g:Number.POSITIVE_INFINITY,B=We(A,o,{width:g,count:m},()=>Dt()),
w=new Kt(()=>L(),()=>e.isConnected),C=Vt("Train",()=>It("train"));C.classList.add("aelib-primary");let p=Vt(
"Stop",()=>w.stop()),q=Vt("Step",()=>It("step")),O=Vt("Reset",()=>It("reset")),b=y("progress",{max:1,
value:0,"aria-label":"images seen"}),M=y("div",{class:"aelib-controls"},C,p,q,O,b),D=y("p",{class:"a\
elib-error",role:"alert"}),k=y("p",{class:"aelib-numbers"}),v=qe(),N=Ue(s,1.9),Y=dA(),st=pA(s,c),X=mA(
s),Z=xe(),ht=cA(),ft=y("div",{class:"aelib-rows"}),mt=Et(),gt=tA(s,()=>w),Ct=()=>({width:g,count:Math.
min(m(),1e6),source:o.source}),At=AA(()=>nA(B.values(),Ct()),()=>w.frame),Ot=y("div",{class:"aelib-r\
ows aelib-left"},N.node,gt.node),Ft=Et(Ot,Y.node);Ft.classList.add("aelib-close");let _t=y("div",{class:"\
aelib-rows"},M,D,v,k,Ft);e.append(B.node,_t,ht.node,mt,At.node,Z);let U={},It=$=>{if(!h||B.problem()){
L();return}let{test:j}=h,tt=ie(B.values(),g),W=Bt(tt).at(-1)??[],dt=new Float32Array(W.length*g);W.forEach(
(J,S)=>{dt.set(J,S*g)}),U=B.entries(),w[$](tt,{...h,test:j,shown:dt})},Bt=({corruption:$})=>{let j=ue(
h?.test??new Uint8Array,g,eo);return $?[j,BA(j,$)]:[j]},Xt=Oe($=>{let j=ue(h?.test??new Uint8Array,g,
Number.POSITIVE_INFINITY);return Ge(BA(j,JSON.parse($)),j)}),bt=({corruption:$,sizes:j=[]})=>{if($)return[
{name:"the damaged images",color:"var(--aelib-other)",error:h?Xt(JSON.stringify($)):0}];let tt=j.at(
-1)??0,W=l[tt-1];return W>0?[{name:`PCA with k = ${tt}`,color:"var(--aelib-pca)",error:W}]:[]},Dt=()=>{
B.follow(),ze(B),At.draw(),L()},L=()=>{let $=e.clientWidth<Ao,j=I||B.problem()||(w.state==="failed"?
w.message:"");D.textContent=j;let tt=w.state==="training"||w.state==="stopping",W=ie(B.values(),g),dt=w.
holds(W);Wt(C,!tt||!(w.asked(W)||w.state==="stopping")),Wt(q,!tt),Wt(O,!tt),Wt(p,w.state==="training"),
C.textContent=dt&&w.frame?.step?"Go on":"Train";let{frame:J,settings:S}=w,et=J&&S||W;b.value=J?J.step/
J.steps:0;let rt=aA(w,bt(et),!Yt(et,W));v.textContent=rt.aloud,k.textContent=rt.numbers,Z.textContent=
$t()?`${rt.place} The address of this page carries the settings: it can be sent.`.trim():rt.place,Y.
draw(w.history,et.images??0,bt(et));let[yt,Lt]=Bt(et),Mt=[["original",yt]];Lt&&Mt.push(["damaged",Lt]);
let Zt=yt.map(V=>V.map(()=>.5));Mt.push(["output",J?so(J.outputs,g):Zt]),yt.length&&N.draw(Mt);let T=J?.
codes.length?[st]:[];if(gt.draw(),At.able(),IA(ft,[...T.map(({decoded:V})=>V),X.node]),IA(mt,J?[...T.
map(({node:V})=>V),ft]:[]),!(!J||!S)){w.state==="done"&&ht.add(U,J,S,bt(et));for(let V of T)V.draw(J,
S);X.draw(J,$?8:T.length?12:16)}};e.setAttribute("aria-busy","true"),Promise.all([ge(o.train,g),ge(o.
test,g)]).then(([$,j])=>{h={train:$,test:j}},$=>{I=$.message}).finally(()=>{e.removeAttribute("aria-\
busy"),Dt()});let Ht=[$e(B),Te(A,qt,Dt)];return()=>{for(let $ of Ht)$();w.close()}}function IA(A,e){
for(let o of[...A.childNodes])e.includes(o)||o.remove();e.forEach((o,s)=>{A.childNodes[s]!==o&&A.insertBefore(
o,A.childNodes[s]??null)})}function BA(A,{kind:e,amount:o}){return A.map((s,c)=>Ut(s,e,o,no+c))}function so(A,e){
return Array.from({length:A.length/e},(o,s)=>A.subarray(s*e,(s+1)*e))}function Vt(A,e){let o=y("butt\
on",{type:"button",...K},A);return o.addEventListener("click",()=>{o.ariaDisabled!=="true"&&e()}),o}
function Wt(A,e){A.setAttribute("aria-disabled",String(!e))}var ro=Ne(oo);return on(io);})();
widget = widget.default;
export { widget as default };
