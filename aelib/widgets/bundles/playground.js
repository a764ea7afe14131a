"use strict";var widget=(()=>{var ae=Object.defineProperty;var ZA=Object.getOwnPropertyDescriptor;var tn=Object.getOwnPropertyNames;var en=Object.prototype.hasOwnProperty;var An=(A,e)=>{for(var o in e)ae(A,o,{get:e[o],enumerable:!0})},nn=(A,e,o,s)=>{if(e&&typeof e=="obje\
ct"||typeof e=="function")for(let c of tn(e))!en.call(A,c)&&c!==o&&ae(A,c,{get:()=>e[c],enumerable:!(s=
ZA(e,c))||s.enumerable});return A};var on=A=>nn(ae({},"__esModule",{value:!0}),A);var ao={};An(ao,{default:()=>io});function Oe(A,e,o){for(let[s,c]of Object.entries(e))A.setAttribute(s,String(c));return A.append(...o),
A}function y(A,e={},...o){return Oe(document.createElement(A),e,o)}function ct(A,e={},...o){let s=document.
createElementNS("http://www.w3.org/2000/svg",A);return Oe(s,e,o)}function Fe(A){let e=A.map(([o,s,c=""])=>y(
"span",{},y("i",{class:c,style:`color:${s}`}),o));return y("div",{class:"aelib-legend"},...e)}function He(A=""){
return y("p",{class:"aelib-note"},A)}function Le(){return y("p",{class:"aelib-readout","aria-live":"\
polite"})}function bt(...A){return y("div",{class:"aelib-beside"},...A)}var J={"data-lm-suppress-shortcuts":"true"};var Rt=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let o=this.state;return this.state=o+Math.imul(1831565813,
e)>>>0,o}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var Ut={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(A,e,o)=>A+e*o.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(A,e,o)=>o.uniform()<e?0:A},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(A,e,o)=>{
let s=o.uniform()<e,c=o.uniform()<.5?0:1;return s?c:A}}};function Gt(A,e,o,s){if(!Object.hasOwn(Ut,e))
throw new Error(`no corruption is called ${e}`);let{damage:c}=Ut[e],l=new Rt(s);return A.map(g=>c(g,
o,l))}function $t(A,e=64){let o=new Map;return s=>{let c=o.has(s)?o.get(s):A(s);return o.delete(s),o.set(s,
c),o.size>e&&o.delete(o.keys().next().value),c}}var Ne=Symbol.for("aelib.models"),sn="aelib-model";function Te(){let A=globalThis;return A[Ne]??=new Map,
A[Ne]}function Re(A,e){Te().set(A,e);for(let o of document.querySelectorAll(`[data-model="${A}"]`))o.
dispatchEvent(new Event(sn));return()=>{Te().delete(A)}}function Ue(A){return{initialize({model:e}){return Re(e.get("_page"),e)},render({model:e,el:o}){o.classList.
add("aelib-widget");try{return A({model:an(e),el:o,manager:e.widget_manager})}catch(s){let c=`This w\
idget failed: ${s instanceof Error?s.message:s}`;throw o.replaceChildren(y("p",{class:"aelib-error"},
c)),s}}}}function Ge(A,e,o){let s=e.map(c=>A.on(`change:${c}`,o));return o(),()=>{for(let c of s)c()}}
var rn=25;function an(A){let e=new Map,o=null,s=!1,c=()=>{let l=o;s=!0;try{for(let g of cn(l))A.set(
g,l[g])}finally{o=null,s=!1}A.save_changes()};return{get:l=>o&&l in o?o[l]:A.get(l),put(l){o||setTimeout(
c,rn),o={...o,...l};let g=Object.keys(l).flatMap(h=>[...e.get(`change:${h}`)??[]]);for(let h of new Set(
g))h()},on(l,g){let h=()=>{s||g()},I=e.get(l)??new Set;return e.set(l,I.add(g)),A.on(l,h),()=>{I.delete(
g),A.off(l,h)}}}}function cn(A){return Object.keys(A)}function ce(A,e,[o,s],c={}){let{columns:l=e.length,low:g=0,high:h=1}=c,I=Math.max(1,Math.round(s/14)),
w=Math.ceil(e.length/l),f=l*(s+I)-I,B=w*(o+I)-I;A.width!==f&&(A.width=f),A.height!==B&&(A.height=B);
let C=A.getContext("2d"),p=C.createImageData(f,B),q=255/(h-g);e.forEach((O,D)=>{let M=Math.floor(D/l)*
(o+I)*f+D%l*(s+I);for(let Q=0;Q<O.length;Q++){let S=4*(M+Math.floor(Q/s)*f+Q%s),x=(O[Q]-g)*q;p.data[S]=
x,p.data[S+1]=x,p.data[S+2]=x,p.data[S+3]=255}}),C.putImageData(p,0,0)}function $e(A,e){let o=`calc(var(--aelib-zoom) * ${e*A.width}px)`;A.style.width=`min(${o}, calc(var(\
--aelib-room) * ${A.width/A.height}))`}function ut(A,e=2){let o=y("canvas",{role:"img"}),s=y("figcap\
tion");return{node:y("figure",{class:"aelib-picture"},o,s),draw:(g,h,I)=>{ce(o,g,A,I),$e(o,e),o.setAttribute(
"aria-label",h),s.textContent=h}}}function ze(A,e=2){let o=y("div",{class:"aelib-strips"}),s=[],c=()=>{
let g=y("div",{class:"aelib-name"}),h=y("canvas",{role:"img"});return o.append(g,h),{words:g,canvas:h}};
return{node:o,draw:(g,{shape:h=A,zoom:I=e,...w}={})=>{g.forEach(([f,B],C)=>{s[C]??=c();let{words:p,canvas:q}=s[C];
ce(q,B,h,w),$e(q,I),q.setAttribute("aria-label",`${f}: ${B.length} images`),p.textContent=f});for(let{
words:f,canvas:B}of s.splice(g.length))f.remove(),B.remove()}}}function zt(A,e){let o=0;for(let s=0;s<A.length;s++)o+=(A[s]-e[s])**2;return o}function Ye(A,e){return A.reduce((s,c,l)=>s+zt(c,e[l]),0)/A.length}function Yt(){return document.body.dataset.aelibPage!==void 0}function je(A){if(!Yt())return()=>{};let e=()=>A.
take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));return e(),addEventListener("h\
ashchange",e),()=>removeEventListener("hashchange",e)}function Je(A){if(!Yt())return;let e=`#${new URLSearchParams(
A.entries())}`;e!==location.hash&&history.replaceState(null,"",e)}function Ke(A){return Uint8Array.from(atob(A),e=>e.charCodeAt(0))}var le={null:A=>A,relu:A=>Math.max(A,0),sigmoid:A=>1/(1+Math.exp(-A)),tanh:Math.tanh,elu:A=>A>0?A:Math.
expm1(A),softplus:A=>A>20?A:Math.log1p(Math.exp(A))};function ln(A,{weight:e,bias:o,activation:s}){if(e.length!==o.length*A.length)throw new Error(`${e.length}\
 weights do not lead from ${A.length} to ${o.length}`);let c=le[String(s)],l=new Float32Array(o.length);
for(let g=0,h=0;g<l.length;g++){let I=o[g];for(let w=0;w<A.length;w++,h++)I+=e[h]*A[w];l[g]=c(I)}return l}
function jt(A,e){return A.reduce(ln,e)}var ot="none";var gn={plain:null,l1:"relu",kl:"sigmoid",variational:null};function Dt(A){let e=A.split(",").map(s=>s.
trim()).filter(Boolean);return e.every(s=>/^\d+$/.test(s)&&Number(s)>=1&&Number(s)<=2e3)?e.map(Number):
void 0}function ge(A,e){let{code:o,weight:s,noise:c}=A,l=o==="variational";return{sizes:[e,...Dt(A.hidden)??
[],A.k],activation:A.activation,codeActivation:gn[o],tied:A.tied,variational:l,loss:l?"bce":"mse",beta:l?
s:1,sparsity:un(o,s),corruption:c===ot?null:{kind:c,amount:A.amount},batchSize:A.batch_size,lr:A.lr,
schedule:"one-cycle",images:A.images,seed:A.seed}}function un(A,e){return A==="l1"?{kind:A,weight:e}:
A==="kl"?{kind:A,weight:e,rho:.05}:null}function Ve(A,e,o){let{code:s,tied:c,noise:l,batch_size:g}=A;
if(s==="variational"&&(c||l!==ot))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(g>o)return`A batch of ${g} is more than the ${o} training image\
s: take at most those.`;let h=[e,...Dt(A.hidden)??[],A.k],I=h.slice(1).reduce((w,f,B)=>w+2*f*h[B],0);
return I>4e6?`This net would have ${(I/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function Jt(A,e){return JSON.stringify(A)===JSON.stringify(e)}var Kt={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},Xe={activation:Object.keys(le).filter(A=>A!=="null"),noise:[ot,...Object.
keys(Ut)],code:["plain","l1","kl","variational"]},hn={l1:"sparse, L1",kl:"sparse, KL"},fn=["k","batc\
h_size","images","seed"],dn={amount:.05},pn={hidden:"8em",k:"4.5em",amount:"4.5em",weight:"5.5em",lr:"\
5.5em",batch_size:"4.5em",images:"6.5em",seed:"6em"},Ft=Object.keys(Kt);function Ze(A,{presets:e,preset:o,
limits:s},c,l){let g=new Map,h=Ft.map(D=>[D,mn(D,s[D])]),I=()=>Object.fromEntries(Ft.map(D=>[D,A.get(
D)]));for(let[D,{input:M,read:Q}]of h)M.addEventListener("change",()=>{try{let S=Q();g.delete(D),A.put(
{[D]:S})}catch(S){g.set(D,S instanceof Error?S.message:"")}M.setAttribute("aria-invalid",String(g.has(
D))),l()});let w=y("p",{class:"aelib-question"}),f=y("div",{class:"aelib-controls"}),B=y("div",{class:"\
aelib-controls"}),C=tA("question",e.map(({name:D})=>D)),p=()=>{let{question:D,turns:M}=q();w.textContent=
D;let Q=h.filter(([x])=>M.includes(x)),S=h.filter(([x])=>!M.includes(x));f.replaceChildren(C.node,...Q.
map(([,{node:x}])=>x)),B.replaceChildren(...S.map(([,{node:x}])=>x))};C.input.value=o;let q=()=>e.find(
({name:D})=>D===C.input.value)??e[0];C.input.addEventListener("change",()=>{g.clear(),A.put({...q().
settings}),p(),l()}),p();let O=y("summary",{},"More settings");return{node:y("div",{class:"aelib-row\
s"},w,f,y("details",{},O,B)),values:I,problem:()=>[...g.values()][0]??Ve(I(),c.width,c.count()),entries(){
let{name:D,settings:M}=q(),S=Ft.filter(x=>A.get(x)!==M[x]).map(x=>[x,String(A.get(x))]);return{question:D,
...Object.fromEntries(S)}},take({question:D,...M}){e.some(({name:Q})=>Q===D)&&We(C,D);for(let[Q,S]of h)
Q in M&&(Xe[Q]?.includes(M[Q])??!0)&&We(S,M[Q])},follow(){for(let[M,{input:Q}]of h){if(g.has(M))continue;
let S=A.get(M);Q.type==="checkbox"?Q.checked=!!S:Q.value=String(S),Q.setAttribute("aria-invalid","fa\
lse")}let D=I();_e(h,"amount",D.noise!=="none"),_e(h,"weight",D.code!=="plain")}}}function We({input:A},e){
A.type==="checkbox"?A.checked=e==="true":A.value=e,A.dispatchEvent(new Event("change"))}function _e(A,e,o){
for(let[s,{input:c}]of A)s===e&&(c.disabled=!o)}function mn(A,e){let o=Kt[A],s=Xe[A];if(s)return tA(
o,s);if(A==="tied")return Bn(o);if(e)return In(A,o,e);let c=y("input",{type:"text",placeholder:"none",
...J});return ue(A,o,c,()=>{if(!Dt(c.value))throw new Error(`Hidden layers are whole numbers from 1 \
to 2000 with commas between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}
function In(A,e,[o,s]){let c=fn.includes(A),l=c?1:dn[A]??"any",g=y("input",{type:"number",min:o,max:s,
step:l,...J});return ue(A,e,g,()=>{let I=g.valueAsNumber;if(!(I>=o&&I<=s&&(!c||Number.isInteger(I)))){
let w=c?"a whole number":"a number",f=g.value||"nothing that is a number";throw new Error(`The ${e} \
must be ${w} from ${o} to ${s}, got ${f}.`)}return I})}function tA(A,e){let o=e.map(c=>y("option",{value:c},
hn[c]??c)),s=y("select",J,...o);return ue("",A,s,()=>s.value)}function Bn(A){let e=y("input",{type:"\
checkbox","aria-label":A,...J});return{node:y("label",{class:"aelib-control"},e,y("span",{},A)),input:e,
read:()=>e.checked}}function ue(A,e,o,s){return o.setAttribute("aria-label",e),o.style.width=A&&pn[A]||
"",{node:y("label",{class:"aelib-control"},y("span",{},e),o),input:o,read:s}}var he=Symbol.for("aelib.images.1"),fe=15,wn="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function de({data:A},e){
let o=globalThis;o[he]??=new Map;let s=o[he].get(A)??En(A,e);return o[he].set(A,s),s}async function En(A,e){
if(typeof DecompressionStream>"u")throw new Error(wn);let s=new Blob([Ke(A)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(s).arrayBuffer()),l=new Uint8Array(2*c.length);return c.
forEach((g,h)=>{l[2*h]=255/fe*(g>>4),l[2*h+1]=255/fe*(g&fe)}),l.subarray(0,e*Math.floor(l.length/e))}
function pe(A,e,o){let s=Math.min(o,A.length/e);return Array.from({length:s},(c,l)=>Float32Array.from(
A.subarray(l*e,(l+1)*e),g=>g/255))}function Vt(A,{sizes:e=[],activation:o,codeActivation:s,output:c,tied:l}){let g=e.length-1,h=A.map(C=>C.
values),I=C=>C<g-1?o??null:null,w=Array.from({length:g},(C,p)=>({weight:h[2*p],bias:h[2*p+1],activation:p<
g-1?I(p):s??null})),f=h.slice(2*g),B=Array.from({length:g},(C,p)=>({weight:l?Qn(w[g-1-p]):f[2*p],bias:l?
f[p]:f[2*p+1],activation:p<g-1?I(p):c??"sigmoid"}));return{encoder:w,decoder:B}}function Qn({weight:A,
bias:e}){let o=e.length,s=A.length/o,c=new Float32Array(A.length);for(let l=0;l<o;l++)for(let g=0;g<
s;g++)c[g*o+l]=A[l*s+g];return c}var Cn=1.1,bn=20/28,Dn=.1,yn=8,Mn={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]};
function eA([A,e],o){let s=new Float32Array(A*e),c={at:[A/2,e/2],down:!1},l=y("canvas",{width:e,height:A,
tabindex:0,role:"application",class:"aelib-pad",...J,"aria-label":"pad to draw a digit on: arrow key\
s move the pen, the space bar puts it down and lifts it, Delete clears the pad"});l.style.width=`${yn*
e}px`;let g=()=>{let f=l.getContext("2d"),B=f.createImageData(e,A);for(let C=0;C<s.length;C++){let p=255*
s[C];B.data.set([p,p,p,255],4*C)}if(document.activeElement===l){let[C,p]=c.at.map(Math.floor);B.data.
set(c.down?[213,94,0,255]:[86,180,233,255],4*(C*e+p))}f.putImageData(B,0,0)},h=(f,B)=>{kn(s,e,f,B,Cn*
e/28),g(),o()},I=()=>{s.fill(0),c.down=!1,g(),o()},w=({clientX:f,clientY:B})=>{let C=l.getBoundingClientRect();
return[(B-C.top)/C.height*A,(f-C.left)/C.width*e]};l.addEventListener("pointerdown",f=>{l.setPointerCapture(
f.pointerId),c.at=w(f),h(c.at,c.at)}),l.addEventListener("pointermove",f=>{if(!f.buttons)return;let B=w(
f);h(c.at,B),c.at=B}),l.addEventListener("keydown",f=>{let B=Mn[f.key];if(!(B||[" ","Delete","Backsp\
ace"].includes(f.key)))return;if(f.preventDefault(),f.key===" ")c.down=!c.down;else if(!B)return I();
let p=c.at,q=[A,e];c.at=p.map((O,D)=>Math.min(Math.max(O+(B?B[D]:0),.5),q[D]-.5)),c.down?h(p,c.at):g()});
for(let f of["focus","blur"])l.addEventListener(f,g);return g(),{node:l,ink:()=>s,clear:I}}function kn(A,e,o,s,c){
let l=[s[0]-o[0],s[1]-o[1]],g=l[0]**2+l[1]**2;for(let h=0;h<A.length;h++){let I=[Math.floor(h/e)+.5-
o[0],h%e+.5-o[1]],w=g&&(I[0]*l[0]+I[1]*l[1])/g,f=Math.min(Math.max(w,0),1),B=Math.hypot(I[0]-f*l[0],
I[1]-f*l[1]);A[h]=Math.max(A[h],Math.min(Math.max(c+.5-B,0),1))}}function AA(A,[e,o]){let s=[Number.
POSITIVE_INFINITY,Number.NEGATIVE_INFINITY],c=[...s],l=[0,0,0];if(A.forEach((w,f)=>{if(w<Dn)return;let[
B,C]=[Math.floor(f/o),f%o];s.splice(0,2,Math.min(s[0],B),Math.max(s[1],B)),c.splice(0,2,Math.min(c[0],
C),Math.max(c[1],C)),l[0]+=w,l[1]+=w*B,l[2]+=w*C}),l[0]===0)return;let g=Math.max(s[1]-s[0],c[1]-c[0])+
1,h=Math.min(bn*o/g,3),I=[l[1]/l[0],l[2]/l[0]];return A.map((w,f)=>{let B=(Math.floor(f/o)-(e-1)/2)/
h+I[0],C=(f%o-(o-1)/2)/h+I[1];return Sn(A,e,o,B,C)})}function Sn(A,e,o,s,c){let[l,g]=[Math.floor(s),
Math.floor(c)],[h,I]=[s-l,c-g],w=(C,p)=>C>=0&&C<e&&p>=0&&p<o?A[C*o+p]:0,f=(1-I)*w(l,g)+I*w(l,g+1),B=(1-
I)*w(l+1,g)+I*w(l+1,g+1);return(1-h)*f+h*B}function nA(A,e){let o=y("details",{},y("summary",{},"Your own digit: draw one for the net to restor\
e")),s;return o.addEventListener("toggle",()=>{s??=vn(o,A,e),o.open&&s()}),{node:o,draw(){o.open&&s?.()}}}
function vn(A,e,o){let s=0,c=[ut(e,3.5),ut(e,3.5),ut(e,3.5)],[l,g,h]=c,I=y("p",{class:"aelib-numbers",
role:"status"}),w=()=>{let{frame:D,settings:M}=o(),Q=AA(f.ink(),e);for(let ft of c)ft.node.hidden=!0;
if(C.hidden=!0,I.textContent=Pn(!!D,!!Q),!Q||(me(l,Q,"your digit"),!D||!M))return;let{kind:S,amount:x}=M.
corruption??{kind:ot,amount:0},T=S===ot?Q:Gt(Q,S,x,s);T!==Q&&me(g,T,"damaged"),C.hidden=T===Q;let{encoder:j,
decoder:st}=Vt(D.weights,M),W=jt([...j,...st],T);me(h,W,T===Q?"output":"repaired");let _=zt(W,Q).toFixed(
1),ht=zt(T,Q).toFixed(1);I.textContent=`The output has a squared error of ${_} to your digit`+(T===Q?
".":`; the damaged image has ${ht}.`)},f=eA(e,()=>w()),B=(D,M)=>{let Q=y("button",{type:"button",...J},
D);return Q.addEventListener("click",M),Q},C=B("Damage it again",()=>{s++,w()}),p=y("div",{class:"ae\
lib-controls"},B("Clear",f.clear),C),q=bt(...c.map(D=>D.node));q.classList.add("aelib-close");let O=y(
"div",{class:"aelib-side"},q,I);return A.append(bt(y("div",{class:"aelib-rows"},f.node,p),O)),w}function me(A,e,o){
A.node.hidden=!1,A.draw([e],o)}function Pn(A,e){return e?A?"":"There is no net yet: press Train.":"T\
he pad is blank: draw a digit with finger, mouse, or arrow keys and space bar."}var oA="autoencoder.safetensors";function sA(A,e){let o=y("code"),s=y("pre",{tabindex:0,"aria-label":"\
code that trains the same net"},o),c=y("button",{type:"button",...J},"Copy the code"),l=y("button",{
type:"button",...J},"Download the weights"),g=y("p",{class:"aelib-numbers",role:"status"});c.addEventListener(
"click",async()=>{try{await navigator.clipboard.writeText(A()),g.textContent="The code is copied."}catch{
getSelection()?.selectAllChildren(o),g.textContent="This page may not copy: the code is selected, pr\
ess Ctrl+C."}}),l.addEventListener("click",()=>{let B=e();B&&On(qn(B.weights),oA)});let h=y("div",{class:"\
aelib-controls"},c,l),I=y("details",{},y("summary",{},"Take it to Python")),w=()=>{I.open&&(o.textContent=
A())};return I.addEventListener("toggle",()=>{s.isConnected||I.append(s,h,g),w()}),{node:I,draw:w,able:()=>{
l.disabled=!e()}}}function rA(A,{width:e,count:o,source:s}){let{code:c,weight:l,noise:g,amount:h,tied:I}=A,
w=c==="variational",f=[e,...Dt(A.hidden)??[],A.k].join(", "),B={l1:', code_activation="relu"',kl:', \
code_activation="sigmoid"'}[c]??"",C=w?"VariationalAutoencoder":"Autoencoder",p=I?", tied=True":"",q=Math.
max(1,Math.round(A.images/o)),O=s?`images = data.load_images(${JSON.stringify(s)})`:"images = ...  #\
 the data that the playground was given",D={l1:"losses.l1(h)",kl:`losses.kl_sparsity(h, ${.05})`}[c],
M=[...w?[`beta=${l}`]:[],...g===ot?[]:[`corrupt=corruption.damage("${g}", ${h})`],...D?[`penalty=lam\
bda h: ${l} * ${D}`]:[],`epochs=${q}`,`batch_size=${A.batch_size}`,`lr=${A.lr}`,'schedule="one-cycle\
"',`seed=${A.seed}`];return[`from aelib import ${[...g===ot?[]:["corruption"],...s?["data"]:[],...D?
["losses"]:[],"metrics","models","training"].join(", ")}`,"",O,`x, x_test = images.x_train[:${o}], i\
mages.x_test[:500]`,`model = models.${C}((${f}), "${A.activation}"${B}${p}, seed=${A.seed})`,`traini\
ng.${w?"fit_variational":"fit"}(`,"    model,","    x,",...M.map(S=>`    ${S},`),")",'print("squared\
 error per test image:", metrics.squared_error(model(x_test), x_test))',"","# Or the very net of the\
 page, from the file that it saves:","# from safetensors.torch import load_file",`# model.load_state\
_dict(load_file("${oA}"))`].join(`
`)}function qn(A){let e={},o=0;for(let{name:g,shape:h,values:I}of A)e[g]={dtype:"F32",shape:h,data_offsets:[
o,o+I.byteLength]},o+=I.byteLength;let s=JSON.stringify(e),c=new TextEncoder().encode(s.padEnd(Math.
ceil(s.length/8)*8)),l=new Uint8Array(8+c.length+o);new DataView(l.buffer).setUint32(0,c.length,!0),
l.set(c,8);for(let{name:g,values:h}of A){let I=new Uint8Array(h.buffer,h.byteOffset,h.byteLength);l.
set(I,8+c.length+e[g].data_offsets[0])}return l}function On(A,e){let o=URL.createObjectURL(new Blob(
[A],{type:"application/octet-stream"}));y("a",{href:o,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(
o),1e3)}function Ie(A,e){"use strict";var o=(()=>{var s=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
l=Object.getOwnPropertyNames,g=Object.prototype.hasOwnProperty,h=(t,n)=>{for(var i in n)s(t,i,{get:n[i],
enumerable:!0})},I=(t,n,i,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let a of l(n))!g.call(
t,a)&&a!==i&&s(t,a,{get:()=>n[a],enumerable:!(r=c(n,a))||r.enumerable});return t},w=t=>I(s({},"__esM\
odule",{value:!0}),t),f={};h(f,{serve:()=>_A});var B="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
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
q.buffer);function D(t){let n=t.map(p);return i=>{let r=n[0];for(let a=1;a<n.length;a++)r=p(p(r*i)+n[a]);
return r}}var M=D([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
Q=D([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),S=D([-.00019515295891,.0083321608736,-.16666654611]),x=D([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),T=p(.693359375),j=p(-.00021219444),st=p(Math.LOG2E),W=12582912;function _(t){return p(
p(t+W)-W)}function ht(t){return p(p(M(t)*p(t*t))+t)}function ft(t,n){return p(p(t-p(n*T))-p(n*j))}function mt(t){
return O[0]=t+127<<23,q[0]}function gt(t){let n=Math.max(Math.min(t,89),-104),i=_(p(n*st)),r=i>>1,a=p(
ht(ft(n,i))+1);return p(p(a*mt(r))*mt(i-r))}function yt(t){let n=Math.max(Math.min(t,88),-87),i=_(p(
n*st)),r=mt(i);return p(p(r*ht(ft(n,i)))+p(r-1))}function At(t){if(Number.isNaN(t))return t;let n=t<
p(117549435e-46);q[0]=n?p(t*8388608):t;let i=(O[0]>>>23)-(n?149:126);O[0]=O[0]&8388607|1056964608;let r=q[0];
r<p(Math.SQRT1_2)&&(i-=1,r=p(r+r)),r=p(r-1);let a=p(r*r),u=p(p(Q(r)*r)*a);return u=p(u+p(i*j)),u=p(u-
p(a*.5)),p(p(r+u)+p(i*T))}function Ht(t){let n=p(t+1);return n===0?At(n):p(At(n)-p(p(p(n-1)-t)/n))}function Lt(t){
let n=p(t*t);return p(p(p(S(n)*n)*t)+t)}function Zt(t){let n=p(t*t);return p(p(p(x(n)*n)*n)+p(1-p(n*
.5)))}var G=Math.fround,It=2**-24;function Bt(t){let n=new C(t);return()=>Math.floor(n.uniform()/It)*
It}function Mt(t){return{mask(n,i,r,a,u){let d=G(a),m=Bt(u);for(let E=0;E<n;E++)t[(r>>2)+E]=m()<d?0:
t[(i>>2)+E]},saltAndPepper(n,i,r,a,u){let d=G(a),m=Bt(u);for(let E=0;E<n;E++){let b=m(),v=b<G(d*.5)?
1:0;t[(r>>2)+E]=b<d?v:t[(i>>2)+E]}},addNormals(n,i,r,a,u){let d=Bt(u);for(let m=0;m<n;m+=8){let E=Array.
from({length:4},()=>te(d()));for(let b=m;b<m+4;b++){let[v,P]=ee(d()),F=(i>>2)+b,H=(r>>2)+b;t[H]=G(t[F]+
G(G(a)*G(E[b-m]*v))),t[H+4]=G(t[F+4]+G(G(a)*G(E[b-m]*P)))}}}}}function te(t){return G(Math.sqrt(G(-2*
At(G(1-t)))))}function ee(t){let n=G(t*4),i=_(n),r=G(G(n-i)*G(1.5707963)),a=Lt(r),u=Zt(r),[d,m]=i&1?
[a,u]:[u,a];return[i+1&2?-d:d,i&2?-m:m]}var L=Math.fround,wt=[{value:t=>t,slope:t=>t},{value:t=>Math.
max(t,0),slope:(t,n)=>n>0?t:0},{value:t=>L(1/L(1+gt(-t))),slope:(t,n)=>L(L(t*L(1-n))*n)},{value:kt,slope:(t,n)=>L(
t*L(1-L(n*n)))},{value:t=>t>0?t:yt(t),slope:(t,n)=>L(t*(n>0?1:L(n+1)))},{value:t=>t>20?t:Ht(gt(t)),slope:(t,n)=>L(
t*-yt(-n))}];function kt(t){let n=yt(-2*t);return L(-n/L(n+2))}var Ae=L(1-.9),U=L(.999),K=L(1-.999),
X=L(1e-8);function Z(t){return{activate(n,i,r){let{value:a}=wt[n];for(let u=r>>2,d=u+i;u<d;u++)t[u]=
a(t[u])},slope(n,i,r,a){let{slope:u}=wt[n];for(let d=0,m=r>>2,E=a>>2;d<i;d++)t[E+d]=u(t[E+d],t[m+d])},
adam(n,i,r,a,u,d,m){let E=L(d),b=L(m);for(let v=0;v<n;v++){let P=t[(r>>2)+v],F=t[(a>>2)+v],H=L(F+L(Ae*
L(P-F))),R=L(L(t[(u>>2)+v]*U)+L(L(K*P)*P));t[(a>>2)+v]=H,t[(u>>2)+v]=R;let $=L(L(L(Math.sqrt(R))/b)+
X);t[(i>>2)+v]=L(t[(i>>2)+v]-L(L(E*H)/$))}}}}var k=Math.fround,z=2**-23,tt=class{parts=new Float64Array(
4);add(t,n){this.parts[t&3]+=n}total(){let[t,n,i,r]=this.parts;return t+i+(n+r)}};function dt(t,n){return{
greys(i,r,a){for(let u=0;u<i;u++)t[(a>>2)+u]=n[r+u]/255},squaredError(i,r,a,u,d){let m=new tt;for(let E=0;E<
i;E++){let b=k(t[(r>>2)+E]-t[(a>>2)+E]);m.add(E,k(b*b)),t[(u>>2)+E]=k(k(d)*b)}return m.total()},crossEntropy(i,r,a,u,d){
let m=new tt;for(let E=0;E<i;E++){let b=t[(r>>2)+E],v=t[(a>>2)+E],P=k(v*Math.max(At(b),-100)),F=k(k(
v-1)*Math.max(Ht(-b),-100));m.add(E,k(F-P));let H=Math.max(k(k(1-b)*b),k(1e-12));t[(u>>2)+E]=k(k(k(d)*
k(b-v))/H)}return m.total()}}}function Nt(t,n){return{absoluteSum(i,r,a,u){let d=new tt;for(let m=0;m<
i;m++){let E=t[(r>>2)+m];d.add(m,Math.abs(E));let b=E>0?k(u):0,v=E<0?k(u):0;t[(a>>2)+m]=k(t[(a>>2)+m]+
k(b-v))}return d.total()},klSparsity(i,r,a,u,d,m,E){n(i,r,a,E);let b=0;for(let v=E>>2;v<(E>>2)+r;v++){
let P=k(t[v]/i);b+=Et(P,k(m)),t[v]=k(k(d)*St(P,k(m)))}for(let v=0;v<i*r;v++){let P=(u>>2)+v;t[P]=k(t[P]+
t[(E>>2)+v%r])}return b},drawCodes(i,r,a,u,d){for(let m=0;m<i;m++){let E=gt(k(t[(a>>2)+m]*.5)),b=k(E*
t[(u>>2)+m]);t[(d>>2)+m]=k(t[(r>>2)+m]+b)}},gaussianKl(i,r,a,u,d,m,E){let b=k(E),v=new tt;for(let P=0;P<
i;P++){let F=t[(r>>2)+P],H=t[(a>>2)+P],R=t[(d>>2)+P],$=gt(H);v.add(P,k(k(k($+k(F*F))-1)-H));let Y=k(
k(R*t[(u>>2)+P])*gt(k(H*.5)));t[(m>>2)+P]=k(k(Y+k(b*k($-1)))*.5),t[(d>>2)+P]=k(R+k(b*F))}return v.total()/
2}}}function Et(t,n){let i=Math.max(Math.min(t,k(1-z)),z),r=k(1-n);return-(k(n*At(k(i/n)))+k(r*At(k(
k(1-i)/r))))}function St(t,n){return t<z||t>k(1-z)?0:k(k(k(1-n)/k(1-t))-k(n/t))}var N=Math.fround,et=8;
function ne(t){return{pack(n,i,r,a,u,d){for(let m=0,E=d>>2;m<i;m+=et){let b=(r>>2)+m*u,v=Math.min(i-
m,et);for(let P=0;P<n;P++,E+=et){let F=b+P*a;for(let H=0;H<et;H++)t[E+H]=H<v?t[F+H*u]:0}}},multiply(n,i,r,a,u,d,m,E,b,v){
let P=new Float32Array(8);for(let F=0;F<i;F+=4){let H=Math.min(i-F,4),R=(m>>2)+(F>>3)*r*et+(F&4);for(let $=0;$<
n;$+=2){let Y=Math.min(n-$,2),xt=(a>>2)+$*u;Qt(t,xt,Y===2?u:0,d,R,r,P);for(let at=0;at<Y;at++)for(let nt=0;nt<
H;nt++){let qt=(E>>2)+($+at)*i+F+nt,Ot=N(P[4*at+nt]+(b?t[(b>>2)+F+nt]:0));t[qt]=v?N(Ot+t[qt]):Ot}}}},
columnSums(n,i,r,a){for(let u=0;u<i;u++){let d=N(0);for(let m=0,E=(r>>2)+u;m<n;m++,E+=i)d=N(d+t[E]);
t[(a>>2)+u]=d}}}}function Qt(t,n,i,r,a,u,d){let m=N(0),E=N(0),b=N(0),v=N(0),P=N(0),F=N(0),H=N(0),R=N(
0);for(let $=n,Y=a,xt=a+u*et;Y<xt;Y+=et,$+=r){let at=t[$],nt=t[$+i],qt=t[Y],Ot=t[Y+1],xe=t[Y+2],qe=t[Y+
3];m=N(m+N(at*qt)),E=N(E+N(at*Ot)),b=N(b+N(at*xe)),v=N(v+N(at*qe)),P=N(P+N(nt*qt)),F=N(F+N(nt*Ot)),H=
N(H+N(nt*xe)),R=N(R+N(nt*qe))}d[0]=m,d[1]=E,d[2]=b,d[3]=v,d[4]=P,d[5]=F,d[6]=H,d[7]=R}function rt(t){
let n=new Float32Array(t),i=ne(n);return{...i,...Z(n),...Mt(n),...dt(n,new Uint8Array(t)),...Nt(n,i.
columnSums)}}var oe=Object.freeze({null:0,relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),se=65536;async function CA(t,n=!1){
if(!n)try{return await bA(Math.ceil(t/se))}catch{}let i=new ArrayBuffer(Math.ceil(t/se)*se);return{name:"\
plain",kernel:rt(i),buffer:i}}async function bA(t){let n=Uint8Array.from(atob(B),a=>a.charCodeAt(0)),
i=new WebAssembly.Memory({initial:t}),{instance:r}=await WebAssembly.instantiate(n,{env:{memory:i}});
return{name:"wasm",kernel:r.exports,buffer:i.buffer}}var Ce=Object.freeze({"one-cycle":t=>t<.1?.04+.96*
(1-De(t/.1))/2:be((t-.1)/.9),cosine:be});function be(t){return(1+De(t))/2}var DA=12;function De(t){let n=Math.
PI*(.5-t),i=0;for(let r=2*DA+1;r>1;r-=2)i=(1+i)*(-n*n/(r*(r-1)));return n*(1+i)}var re=Object.freeze(
{gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},masking:{how:"mask",most:1},"salt-and-pep\
per":{how:"saltAndPepper",most:1}}),ie=Object.freeze({sizes:[784,128,32,2],activation:"relu",codeActivation:null,
output:"sigmoid",tied:!1,variational:!1,loss:"mse",beta:1,sparsity:null,corruption:null,batchSize:64,
lr:.001,schedule:null,images:6e4,seed:0}),ye=4e6,yA=1e7,Me=class extends Error{};function MA(t,n){let i=Object.
keys(t).find(a=>!Object.hasOwn(ie,a));V(i===void 0,`${i} is not a setting: ${PA(ie)} are.`);let r={...ie,
...t};return kA(r),SA(r),r.variational&&vA(r),Tt("batchSize",r.batchSize,1,n,"the number of images"),
vt("lr",r.lr,0,1),V(r.lr>0,"lr must be above 0."),Pt("schedule",r.schedule,[null,...Object.keys(Ce)]),
Tt("images",r.images,1,yA),Tt("seed",r.seed,0,4294967295),r}function kA({sizes:t,tied:n,variational:i,
...r}){V(Array.isArray(t)&&t.length>=2,`sizes must be two whole numbers or more, from the image to t\
he code, got ${it(t)}.`);for(let u of t)Tt("each of sizes",u,1,Number.MAX_SAFE_INTEGER);let a=0;for(let u=1;u<
t.length;u++)a+=2*t[u-1]*t[u];V(a<=ye,`sizes must be smaller: the network would have ${a} weights, a\
nd ${ye} are the most in a page.`);for(let u of["activation","codeActivation","output"])Pt(u,r[u],[null,
...Object.keys(oe).filter(d=>d!=="null")]);for(let[u,d]of Object.entries({tied:n,variational:i}))V(typeof d==
"boolean",`${u} must be true or false, got ${it(d)}.`)}function SA({loss:t,output:n,beta:i,sparsity:r,
corruption:a,codeActivation:u}){Pt("loss",t,["mse","bce"]),V(t==="mse"||n==="sigmoid",`loss "bce" ne\
eds output "sigmoid", which stays in [0, 1], got output ${it(n)}.`),vt("beta",i,0),a!==null&&(Pt("co\
rruption",a?.kind,Object.keys(re)),vt("amount",a.amount,0,re[a.kind].most)),r!==null&&(Pt("sparsity",
r?.kind,["kl","l1"]),vt("weight",r.weight,0),r.kind!=="l1"&&(vt("rho",r.rho,0,1),V(r.rho>0&&r.rho<1,
"rho must be above 0 and below 1."),V(u==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", w\
hich stays in [0, 1], got ${it(u)}: or take "l1".`)))}function vA({tied:t,codeActivation:n,sparsity:i,
corruption:r}){let a={tied:t||null,codeActivation:n,sparsity:i,corruption:r};for(let[u,d]of Object.entries(
a))V(d===null,`a variational autoencoder has no ${u} here, got ${it(d)}.`)}function V(t,n){if(!t)throw new Me(
n)}function Tt(t,n,i,r,a=""){let u=r===Number.MAX_SAFE_INTEGER?"or more":`to ${r}`;V(Number.isInteger(
n)&&Number(n)>=i&&Number(n)<=r,`${t} must be a whole number, ${i} ${u}${a&&`, ${a}`}, got ${it(n)}.`)}
function vt(t,n,i,r=Number.POSITIVE_INFINITY){let a=r===Number.POSITIVE_INFINITY?`${i} or more`:`fro\
m ${i} to ${r}`;V(Number.isFinite(n)&&Number(n)>=i&&Number(n)<=r,`${t} must be a number, ${a}, got ${it(
n)}.`)}function Pt(t,n,i){let r=i.map(it).join(", ");V(i.includes(n),`${t} must be one of ${r}, got ${it(
n)}.`)}function PA(t){return Object.keys(t).join(", ")}function it(t){return typeof t=="number"?String(
t):JSON.stringify(t)??String(t)}var xA=class{constructor(){this.mean=1,this.square=1}next(t){return this.
mean*=.9,this.square*=.999,{step:t/(1-this.mean),root:Math.sqrt(1-this.square)}}},qA=class{bytes=1024;floats(t){
return this.#t(4*Ct(t))}greys(t){return this.#t(Ct(t))}#t(t){let n=this.bytes;return this.bytes+=Math.
ceil(t/16)*16,n}};function Ct(t){return Math.ceil(t/8)*8}var OA=class{constructor(t,n){this.plan=t,this.
machine=n,this.numbers=new Float32Array(n.buffer)}view({shape:t,at:n},i="weights"){let r=this.#t(i,n)/
4,a=t.reduce((u,d)=>u*d);return this.numbers.subarray(r,r+a)}draw(t){for(let n of this.plan.parameters){
let i=1/Math.sqrt(n.inputs),r=this.view(n);for(let a=0;a<r.length;a++)r[a]=(2*t.uniform()-1)*i}}forward(t,n,i){
let{inputs:r,outputs:a}=t,{kernel:u}=this.machine,[d,m]=t.tied?[a,1]:[1,r],{packed:E}=this.plan,{output:b}=t,
v=this.#t("weights",t.bias);return u.pack(r,a,this.#t("weights",t.weight),d,m,E),u.multiply(i,a,r,n,
r,1,E,b,v,!1),t.activation&&u.activate(oe[t.activation],Ct(i*a),b),b}unbend(t,n,i){if(!t.activation)
return;let{kernel:r}=this.machine,a=oe[t.activation];r.slope(a,Ct(i*t.outputs),t.output,n)}weightSlopes(t,n,i,r){
let{kernel:a}=this.machine,u=this.plan.decoder.some(({tied:P,weight:F})=>P&&F===t.weight)&&!t.tied,[
d,m,E,b]=t.tied?[n,t.inputs,i,t.outputs]:[i,t.outputs,n,t.inputs],v=this.#t("slopes",t.weight);a.pack(
r,b,E,b,1,this.plan.packed),a.multiply(m,b,r,d,1,m,this.plan.packed,v,0,u),a.columnSums(r,t.outputs,
i,this.#t("slopes",t.bias))}inputSlopes(t,n,i,r,a=!1){let{inputs:u,outputs:d}=t,{kernel:m}=this.machine,
[E,b]=t.tied?[1,d]:[u,1];m.pack(d,u,this.#t("weights",t.weight),E,b,this.plan.packed),m.multiply(r,u,
d,n,d,1,this.plan.packed,i,0,a)}#t(t,n){return this.plan.places[t]+4*n}},FA=class{constructor(t){this.
network=t,this.plan=t.plan,this.kernel=t.machine.kernel}descend(t){let{encoder:n,decoder:i,depth:r}=this.
plan,{count:a}=t,u=[this.#t(t)];for(let b of i)u.push(this.network.forward(b,u.at(-1),a));let d=this.#A(
t),[m,E]=this.plan.slopes;for(let b=r-1;b>=0;b--)this.network.unbend(i[b],m,a),this.network.weightSlopes(
i[b],u[b],m,a),this.network.inputSlopes(i[b],m,E,a),[m,E]=[E,m];d+=this.#e(t,m);for(let b=r-1;b>=0;b--){
let v=b>0?n[b-1].output:t.input;this.network.unbend(n[b],m,a),this.network.weightSlopes(n[b],v,m,a),
b>0&&this.network.inputSlopes(n[b],m,E,a),b===r-1&&this.#o(v,b>0?E:0,a),[m,E]=[E,m]}return d}#t({count:t,
input:n}){let{encoder:i,logVariance:r,noise:a,codes:u}=this.plan,d=[n];for(let b of i)d.push(this.network.
forward(b,d.at(-1),t));let m=d.at(-1);if(!r)return m;let E=this.network.forward(r,d.at(-2),t);return this.
kernel.drawCodes(t*r.outputs,m,E,a,u),u}#A({count:t,clean:n}){let{loss:i,variational:r,sizes:a}=this.
plan.settings,{output:u}=this.plan.decoder.at(-1),[d]=this.plan.slopes,m=t*a[0],E=1/(r?t:m);return(i===
"mse"?this.kernel.squaredError(m,u,n,d,2*E):this.kernel.crossEntropy(m,u,n,d,E))*E}#e({count:t},n){let{
sparsity:i,beta:r}=this.plan.settings,{encoder:a,depth:u,logVariance:d,noise:m,spread:E,means:b}=this.
plan,{outputs:v,output:P}=a[u-1],F=t*v;if(d){let Y=r/t,xt=d.output;return Y*this.kernel.gaussianKl(F,
P,xt,m,n,E,Y)}if(!i)return 0;let H=i.weight/t;if(i.kind==="l1")return H*this.kernel.absoluteSum(F,P,
n,H);let{rho:R,weight:$}=i;return $*this.kernel.klSparsity(t,v,P,n,H,R,b)}#o(t,n,i){let{logVariance:r,
spread:a}=this.plan;r&&(this.network.weightSlopes(r,t,a,i),n&&this.network.inputSlopes(r,a,n,i,!0))}};
function ke(t,n){let i=Math.floor(t/n),r=Array.from({length:i},()=>n),a=t%n;return a===1&&i>0&&n>1?r[i-
1]++:a>0&&r.push(a),r}function HA(t,n){let i=t.reduce((d,m)=>d+m,0),r=Math.floor(n/i),a=n-r*i,u=0;for(;a>
0;)a-=t[u++];return r*t.length+u}var LA=class{constructor(t,n,i){this.sizes=ke(t,n),this.random=i,this.
numbers=Uint32Array.from({length:t},(r,a)=>a),this.batch=0,this.begin=0}next(){this.batch===0&&this.#t();
let t=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);return this.batch=(this.batch+
1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+t.length,t}#t(){let{numbers:t}=this;for(let n=t.
length-1;n>0;n--){let i=this.random.below(n+1),r=t[n];t[n]=t[i],t[i]=r}}},NA=["weights","slopes","me\
ans","squares"],TA=class{room=new qA;size=0;constructor(t,n){let{sizes:i}=t;this.settings=t,this.count=
n,this.most=Math.max(...ke(n,t.batchSize)),this.depth=i.length-1,this.encoder=this.#t("encoder",i,t.
codeActivation),this.decoder=this.#t("decoder",i.toReversed(),t.output);let{inputs:r,outputs:a}=this.
encoder[this.depth-1];this.logVariance=t.variational?this.#A("log_variance",r,a,null):null,this.places=
this.#o();let[u]=i,d=Math.max(...i);this.packed=this.room.floats(Ct(d)*Math.max(d,this.most)),this.clean=
this.#n(d),this.damaged=this.#n(u),this.slopes=[this.#n(d),this.#n(d)],this.codes=this.#n(a),this.noise=
this.#n(a),this.zeros=this.#n(a),this.spread=this.#n(a),this.means=this.room.floats(a),this.greys=this.
room.greys(n*u);for(let m of this.layers)m.output=this.#n(m.outputs)}get layers(){return[...this.encoder,
...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.layers.flatMap(
({name:t,inputs:n,outputs:i,tied:r,weight:a,bias:u})=>[...r?[]:[{name:`${t}.weight`,shape:[i,n],at:a,
inputs:n}],{name:`${t}.bias`,shape:[i],at:u,inputs:n}])}#t(t,n,i){let{activation:r,tied:a}=this.settings,
u=0;return n.slice(1).map((d,m)=>{let E=`${t}.${u}`,b=m<this.depth-1?r:i;u+=b===null?1:2;let v=a&&t===
"decoder"?this.encoder[this.depth-1-m]:void 0;return this.#A(E,n[m],d,b,v)})}#A(t,n,i,r,a){let u=a?a.
weight:this.#e(n*i),d=this.#e(i);return{name:t,inputs:n,outputs:i,activation:r,tied:a!==void 0,weight:u,
bias:d,output:0}}#e(t){let n=this.size;return this.size+=Ct(t),n}#o(){let t=NA.map(n=>[n,this.room.floats(
this.size)]);return Object.fromEntries(t)}#n(t){return this.room.floats(this.most*t)}},Se=class extends Error{};
async function RA(t,n,{plain:i=!1}={}){let r=t.sizes?.[0]??784,a=n.length/r;if(!Number.isInteger(a)||
a===0)throw new Me(`images must have ${r} pixels each, the first of sizes, but ${n.length} pixels ar\
e given.`);let u=new TA(MA(t,a),a);return new UA(u,await CA(u.room.bytes,i),n)}var UA=class{taken=0;seen=0;#t=new xA;constructor(t,n,i){
this.plan=t,this.machine=n,this.settings=t.settings,this.network=new OA(t,n),this.objective=new FA(this.
network),this.random=new C(t.settings.seed),new Uint8Array(n.buffer).set(i,t.greys),this.network.draw(
this.random),this.order=new LA(t.count,t.settings.batchSize,this.random),this.steps=HA(this.order.sizes,
t.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:t}=this.
machine;this.chosen=this.order.next();let n=this.objective.descend(this.#A());if(!Number.isFinite(n))
throw new Se(this.#r(`the loss is ${n}`));let{step:i,root:r}=this.#t.next(this.#o()),{weights:a,slopes:u,
means:d,squares:m}=this.plan.places;if(t.adam(this.plan.size,a,u,d,m,i,r),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new Se(this.#r("a weight is not finite"));return n}#A(){let{
plan:t,settings:n}=this,{kernel:i}=this.machine,r=this.chosen.length,[a]=n.sizes;this.chosen.forEach(
(d,m)=>{i.greys(a,t.greys+d*a,t.clean+4*m*a)});let u=t.clean;if(n.corruption&&(u=t.damaged,this.#e(r*
a,this.random)),n.variational){let d=r*n.sizes.at(-1),m=this.random.leave(ve("addNormals",d));i.addNormals(
d,t.zeros,t.noise,1,m)}return{count:r,clean:t.clean,input:u}}#e(t,n){let{kind:i,amount:r}=this.settings.
corruption,{how:a}=re[i],u=n.leave(ve(a,t));this.machine.kernel[a](t,this.plan.clean,this.plan.damaged,
r,u)}#o(){let{lr:t,schedule:n}=this.settings;return n===null?t:t*Ce[n](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(t=>this.network.view(t).every(Number.isFinite))}#r(t){
return`After ${this.taken} steps ${t}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(t){return this.#i(this.plan.encoder,t)}decode(t){return this.#i(this.plan.
decoder,t)}reconstruct(t){return this.#i([...this.plan.encoder,...this.plan.decoder],t)}damage(t,n){
if(!this.settings.corruption)return t;let i=new C(n),[r]=this.settings.sizes;return this.#s(t,r,r,a=>(this.#e(
a*r,i),this.plan.damaged))}weights(){return this.plan.parameters.map(t=>({name:t.name,shape:t.shape,
values:this.network.view(t).slice()}))}#i(t,n){let i=t.at(-1);return this.#s(n,t[0].inputs,i.outputs,
r=>t.reduce((a,u)=>this.network.forward(u,a,r),this.plan.clean))}#s(t,n,i,r){let a=t.length/n;if(!Number.
isInteger(a))throw new Error(`rows of ${n} numbers are needed, but ${t.length} numbers are given`);let u=new Float32Array(
this.machine.buffer),d=new Float32Array(a*i);for(let m=0;m<a;m+=this.plan.most){let E=Math.min(this.
plan.most,a-m);u.set(t.subarray(m*n,(m+E)*n),this.plan.clean/4);let b=r(E)/4;d.set(u.subarray(b,b+E*
i),m*i)}return d}};function ve(t,n){return t==="addNormals"?Math.ceil(n/8)*8:n}var GA=100,$A=6,zA=1,
YA=.1;function jA({post:t,pause:n,slice:i,now:r=()=>performance.now()}){let a,u=0,d=!0,m=0,E=0,b=P=>{
let F=r(),H=KA(P);t(H,WA(H)),E=r(),m=Math.max(GA,$A*(E-F)),d=!1},v=async(P,F)=>{if(a?.run!==P.run){a=
void 0;let Y=await JA(P);if(u!==F)return"stopped";a=Y,b(a)}let H=a,{trainer:R}=H,$=P.steps??Number.POSITIVE_INFINITY;
for(;!R.done&&$>0&&u===F;){let Y=r()+i;do R.step(),$--;while(!R.done&&$>0&&r()<Y);await n(),u===F&&d&&
r()-E>=m&&b(H)}return a===H&&R.taken>0&&b(H),R.done?"done":"stopped"};return async P=>{if(P.type==="\
seen"){d=!0;return}let F=++u;if(P.type==="stop")return;let{run:H}=P;d=!0;try{let R=await v(P,F);(u===
F||R==="stopped")&&t({type:R,run:H})}catch(R){a?.run===H&&(a=void 0),t({type:"failed",run:H,message:R instanceof
Error?R.message:`${R}`})}}}async function JA({run:t,settings:n,images:i,plain:r}){let a=await RA(n,i.
train,{plain:r}),u=m=>{let E=Float32Array.from(m,b=>b/255);return{clean:E,given:a.damage(E,zA)}},d=u(
i.train.subarray(0,i.test.length));return{run:t,trainer:a,images:i,train:d,test:u(i.test)}}function KA({
run:t,trainer:n,images:i,train:r,test:a}){let[u]=n.settings.sizes,d=n.settings.sizes.at(-1)??0,m=n.encode(
a.given);return{type:"frame",run:t,step:n.taken,steps:n.steps,seen:n.seen,train:Pe(n.reconstruct(r.given),
r.clean,u),test:Pe(n.decode(m),a.clean,u),active:VA(m,d),codes:d===2?m:new Float32Array,outputs:n.reconstruct(
i.shown),weights:n.weights(),kernel:n.machine.name}}function Pe(t,n,i){let r=0;for(let a=0;a<n.length;a++)
r+=(t[a]-n[a])**2;return r*i/n.length}function VA(t,n){let i=0;for(let a of t)i=Math.max(i,Math.abs(
a));let r=0;for(let a of t)Math.abs(a)>YA*i&&r++;return n===0?0:r/t.length}function WA({codes:t,outputs:n,
weights:i}){return[t.buffer,n.buffer,...i.map(({values:r})=>r.buffer)]}function _A(t,n){let{pause:i,
close:r}=XA(),a=jA({post:(u,d=[])=>t.postMessage(u,d),pause:i,slice:n});return t.onmessage=({data:u})=>a(
u),t.postMessage({type:"ready"},[]),r}function XA(){let{port1:t,port2:n}=new MessageChannel,i=()=>{};
return t.onmessage=()=>i(),{pause:()=>new Promise(r=>{i=r,n.postMessage(0)}),close:()=>t.close()}}return w(
f)})();return o.serve(A,e)}var Fn=2e3,aA={worker:30,page:12},Hn=1e3,iA=Symbol.for("aelib.training.1");function cA(){let A=globalThis;
return A[iA]??=new Be,A[iA]}var Be=class{#t;#A=new Map;#e;#o=0;#n;join(e){return{start:o=>this.#r(e,
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
return Tn(A)}}function Nn(A){let e=`"use strict";(${Ie})(self, ${aA.worker});`,o=URL.createObjectURL(
new Blob([e],{type:"text/javascript"}));return new Promise((c,l)=>{let g=new Worker(o),h=()=>{g.terminate(),
l(new Error("no worker"))},I=setTimeout(h,Fn);g.onerror=h,g.onmessage=()=>{clearTimeout(I),g.onmessage=
({data:w})=>A(w),g.onerror=null,c({place:"worker",post:w=>g.postMessage(w),close:()=>g.terminate()})}}).
finally(()=>URL.revokeObjectURL(o))}function Tn(A){let e=!0,o={onmessage:null,postMessage(l){e&&setTimeout(
A,0,l)}},s=Ie(o,aA.page);return{place:"page",post:l=>o.onmessage?.({data:l}),close(){e=!1,s()}}}var Wt=class{state="idle";message="";frame;settings;history=[];place;#t;#A;#e;constructor(e,o){this.#A=
e,this.#t=cA().join({hear:s=>this.#n(s),stands:o})}train(e,o){return this.#o(e,o,void 0)}step(e,o){return this.#o(
e,o,1)}reset(e,o){return this.#e=void 0,this.#o(e,o,0)}holds(e){return this.state==="held"&&this.asked(
e)&&this.#t.holds()}asked(e){return Jt(this.#e,e)}stop(){this.state="stopping",this.#A(),this.#t.stop()}close(){
this.#t.leave()}async#o(e,o,s){let c=this.holds(e);c||(this.history=[]),this.#e=e,Object.assign(this,
{state:"training",message:""}),this.#A();let l={settings:e,images:o,steps:s};this.place=await(c?this.#t.
goOn(l):this.#t.start(l)),this.#A()}#n(e){if(e.type==="frame"){this.frame=e,this.settings=this.#e;let{
seen:o,train:s,test:c}=e;this.history.at(-1)?.seen!==o&&this.history.push({seen:o,train:s,test:c}),requestAnimationFrame(
()=>this.#t.seen())}else e.type==="done"?this.state="done":e.type==="stopped"?this.state="held":e.type===
"failed"&&(this.state="failed",this.message=e.message);this.#A()}};var Rn={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},Un={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"},lA={idle:"",
training:"Training ...",stopping:"Stopping ...",held:"Stopped",done:"Done",failed:""};function gA({state:A,
frame:e,settings:o,place:s},[c],l=!1){let g=A==="training"||A==="stopping",h=e&&s?`${Rn[s]} ${Un[e.kernel]}\
; the same settings give the same net everywhere.`:"";if(!e){let D=c?.error?`The mark to beat: ${c.name}\
, squared error ${lt(c.error)} per test image. `:"";return{aloud:g?"Starting ...":`${D}Press Train.`,
numbers:"No image seen yet.",place:h}}let I=`${e.seen.toLocaleString("en")} images seen`,w=o?.sizes?.
at(-1)??0,f=e.codes.length||e.step===0?"":` An image switches on ${Math.round(w*e.active)} of the co\
de's ${w} units.`,B=`${I}: error ${lt(e.test)} on test images, ${lt(e.train)} on training images.${f}`,
C=A==="done"||A==="held"&&e.step>0,q=l&&!g?"New settings: press Train. The last run":lA[A];return{aloud:C?
`${q}: ${Gn(e.test,c)}`:lA[A],numbers:B,place:h}}function Gn(A,{name:e,error:o}={name:"",color:"",error:0}){
let s=`squared error ${lt(A)} per test image`;if(!o)return`${s}.`;let c=Math.round(100*A/o)-100,l=c>
0?"above":"below";return`${s}, ${Math.abs(c)} % ${l} the ${lt(o)} of ${e}.`}function lt(A){return A.
toFixed(1)}var we=8,$n=["run","test","training","to beat","units on"];function uA(){let A=$n.map(g=>y("th",{scope:"\
col"},g)),e=y("tbody"),o=y("caption",{},"Runs so far: squared error per image"),s=y("table",{class:"\
aelib-runs"},o,y("tr",{},...A),e);s.hidden=!0;let c=new Set;return{node:s,add:(g,{train:h,test:I,active:w},{
sizes:f=[]},[B])=>{let C=zn(g);if(c.has(C))return;c.add(C);let p=f.at(-1)??0,q=p>2?`${Math.round(p*w)}\
 of ${p}`:"",D=[lt(I),lt(h),B?lt(B.error):"",q].map(M=>y("td",{},M));e.prepend(y("tr",{},y("th",{scope:"\
row"},C),...D)),e.rows.length>we&&(c.delete(e.rows[we].cells[0].textContent??""),e.deleteRow(we)),s.
hidden=!1}}}function zn({question:A,...e}){let o=Object.entries(e).map(([s,c])=>`${Kt[s]} ${c||"none"}`);
return[A,...o].join(", ")}var pt={left:58,right:14,top:12,bottom:48};function Ee(A,e,o,{width:s=400,height:c=260,left:l=pt.left}={}){
let g=ct("svg",{viewBox:`0 0 ${s} ${c}`,class:"aelib-chart"});g.setAttribute("role","img"),g.setAttribute(
"aria-label",A),Yn(g,s,c);let h=c-pt.bottom,I=ct("g",{class:"aelib-axes"}),w=ct("g");g.append(I,w);let f=M=>hA(
M,l,s-pt.right),B=M=>hA(M,h,pt.top),C={x:f(e),y:B(o)},p=(M,Q)=>{Object.assign(C,{x:f(M),y:B(Q)}),I.replaceChildren(
...Kn(C,{left:l,right:s-pt.right,height:c}))};p(e,o);let q=([M,Q])=>`${C.x.at(M).toFixed(1)},${C.y.at(
Q).toFixed(1)}`,O=(M,Q)=>w.appendChild(ct(M,Q)),D=M=>{let Q=O("path",M);return S=>Q.setAttribute("d",
S)};return{node:g,setAxes:p,scale:C,line(M,Q={}){let S=D({class:"aelib-line",stroke:M,...Q});return x=>S(
x.length?`M${x.map(q).join("L")}`:"")},segments(M,Q={}){let S=D({class:"aelib-line",stroke:M,...Q});
return x=>S(x.map(([T,j])=>`M${q(T)}L${q(j)}`).join(""))},bars(M){let Q=D({fill:M,class:"aelib-bars"});
return S=>Q(S.map(x=>Jn(x,C,h)).join(""))},dots(M,Q){let S=D({class:"aelib-dots",stroke:M,"stroke-wi\
dth":Q});return x=>S(x.map(T=>`M${q(T)}h0`).join(""))},words(M){let Q=O("text",M);return([S,x],T)=>{
Q.setAttribute("x",C.x.at(S).toFixed(1)),Q.setAttribute("y",C.y.at(x).toFixed(1)),Q.textContent!==T&&
(Q.textContent=T)}},circle(M){let Q=O("circle",M);return([S,x])=>{Q.setAttribute("cx",C.x.at(S).toFixed(
2)),Q.setAttribute("cy",C.y.at(x).toFixed(2))}}}}function Yn(A,e,o){A.style.setProperty("--aelib-wid\
e",`${e}px`),A.style.setProperty("--aelib-tall",`${o}px`)}function jn(A,e){let o=(e-A)/5,s=10**Math.
floor(Math.log10(o)),c=s*([1,2,5].find(h=>o<=1.01*h*s)??10),l=Math.ceil(A/c-1e-9),g=Math.floor(e/c+1e-9)-
l+1;return Array.from({length:g},(h,I)=>Number(((l+I)*c).toPrecision(10)))}function hA({low:A,high:e,
log:o=!1,ticks:s,label:c},l,g){let h=o?Math.log:w=>w,I=h(e)-h(A)||1;return{at:w=>l+(g-l)*(h(w)-h(A))/
I,back:w=>A+(e-A)*(w-l)/(g-l),label:c,ticks:s??jn(A,e)}}function Jn([A,e,o],{x:s,y:c},l){let[g,h,I]=[
s.at(A),s.at(e),c.at(o)].map(w=>w.toFixed(1));return`M${g},${l}V${I}H${h}V${l}Z`}function*Kn({x:A,y:e},{
left:o,right:s,height:c}){let l=c-pt.bottom,g=(w,f)=>ct("text",w,f);for(let w of A.ticks){let f=A.at(
w);yield ct("line",{x1:f,x2:f,y1:l,y2:l+5}),yield g({x:f,y:l+19,"text-anchor":"middle"},String(w))}for(let w of e.
ticks){let f=e.at(w);yield ct("line",{...{x1:o,x2:s,y1:f,y2:f},class:"aelib-grid"}),yield g({x:o-7,y:f+
4,"text-anchor":"end"},String(w))}yield ct("line",{x1:o,x2:s,y1:l,y2:l});let h=(o+s)/2;yield g({x:h,
y:c-8,"text-anchor":"middle"},A.label);let I=`translate(10 ${(pt.top+l)/2}) rotate(-90)`;yield g({transform:I,
"text-anchor":"middle"},e.label)}var Qe=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#\
1295a6"];var Vn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},Wn=22;function fA({node:A,
scale:e,circle:o},{point:s,limits:c,move:l}){let g=f=>l(f.map((B,C)=>Math.min(Math.max(B,c()[C][0]),
c()[C][1]))),h=f=>{let B=A.getScreenCTM();if(!B)return;let C=new DOMPoint(f.clientX,f.clientY).matrixTransform(
B.inverse());g([e.x.back(C.x),e.y.back(C.y)])};A.setAttribute("tabindex","0"),A.setAttribute("role",
"application");for(let[f,B]of Object.entries(J))A.setAttribute(f,B);A.classList.add("aelib-map"),A.addEventListener(
"pointerdown",f=>{A.setPointerCapture(f.pointerId),f.pointerType!=="touch"&&h(f)});for(let f of["poi\
ntermove","pointerup"])A.addEventListener(f,B=>{(B.buttons||B.pointerType==="touch"&&f==="pointerup")&&
h(B)});A.addEventListener("keydown",f=>{let B=Vn[f.key];if(!B)return;f.preventDefault();let C=f.shiftKey?
.1:.02;g(s().map((p,q)=>p+C*B[q]*(c()[q][1]-c()[q][0])))});let I=o({r:9,fill:"none",stroke:"var(--ae\
lib-ink)","stroke-width":3}),w=o({r:Wn,class:"aelib-handle"});return f=>{I(f),w(f)}}var dA=[1,2,5,10,20,50,100,200,500],_n=[3,7,15,30,70,150,300],pA={"training images":"var(--aelib-dee\
p)","test images":"var(--aelib-denoising)"},Xn=300,Zn=48,mA=.02;function IA(){let A=Ee("squared erro\
r per image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images \
seen, in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),e=Object.values(
pA).map(h=>A.line(h)),o={"stroke-dasharray":"7 5"},s=[0,1].map(()=>A.line("currentColor",o)),c=[...A.
node.querySelectorAll("path")].slice(-2),l=y("div"),g=(h,I,w)=>{let f=h.flatMap(({train:Q,test:S})=>[
Q,S]),B=[...f,...w.map(({error:Q})=>Q)].filter(Q=>Q>0),C=f.length?1.25:4,[p,q]=[Math.min(...B,50)/C,
Math.max(...B,50)*C],D=(q<8*p?[...dA,..._n]:dA).filter(Q=>p<=Q&&Q<=q),M=I/1e3;A.setAxes({low:0,high:M,
label:"images seen, in thousands"},{low:p,high:q,log:!0,ticks:D,label:"squared error per image"}),e[0](
h.map(({seen:Q,train:S})=>[Q/1e3,Math.max(S,p)])),e[1](h.map(({seen:Q,test:S})=>[Q/1e3,Math.max(S,p)])),
s.forEach((Q,S)=>{let x=w[S];c[S].setAttribute("stroke",x?.color??"none"),Q(x?.error>0?[[0,x.error],
[M,x.error]]:[])}),l.replaceChildren(Fe([...Object.entries(pA),...w.map(to)]))};return{node:y("div",
{class:"aelib-curves"},A.node,l),draw:g}}function to({name:A,color:e}){return[A,e,"aelib-dashed"]}function BA(A,e){
let o="map of the codes of test images; arrow keys move the point",s={low:-1,high:1,label:""},c=Ee(o,
s,s,{width:370,height:330}),l=Array.from({length:Xn},(O,D)=>{let M={class:"aelib-digit",style:`fill:${Qe[(e[D]??
7)%Qe.length]}`};return c.words(M)}),g=[...c.node.querySelectorAll(".aelib-digit")],h=ut(A,4),I=[s,s].
map(({low:O,high:D})=>[O,D]),w=[.5,.5],f=[],B=()=>I.map(([O,D],M)=>O+w[M]*(D-O)),C=()=>{let O=B();p(
O);let M=`decoded at the ring, (${O.map(Q=>Q.toFixed(1)).join(", ")}): drag it`;h.draw([jt(f,Float32Array.
from(O))],M)},p=fA(c,{point:B,limits:()=>I,move(O){w=O.map((D,M)=>(D-I[M][0])/(I[M][1]-I[M][0])),C()}}),
q=({codes:O,weights:D},M)=>{I=[0,1].map(x=>eo(O.filter((T,j)=>j%2===x)));let[Q,S]=I.map(([x,T],j)=>({
low:x,high:T,label:`${["first","second"][j]} number of the code`}));c.setAxes(Q,S),l.forEach((x,T)=>{
let j=[O[2*T],O[2*T+1]],st=j.every((W,_)=>I[_][0]<=W&&W<=I[_][1]);st&&x(j,String(e[T]??"•")),g[T].
toggleAttribute("hidden",!st)}),f=Vt(D,M).decoder,C()};return{node:c.node,decoded:h.node,draw:q}}function eo(A){
let e=A.slice().sort(),o=g=>e[Math.round(g*(e.length-1))],[s,c]=[o(mA),o(1-mA)],l=.08*(c-s)||1;return[
s-l,c+l]}function wA(A){let e=ut(A,1.15),o=ut(A,1.75);e.node.style.maxWidth="412px";let s=y("div"),c=A[0]*
A[1];return{node:s,draw:({weights:g},h)=>{let{values:I}=g[0],w=Math.min(I.length/c,Zn),f=Array.from(
{length:w},(O,D)=>{let M=I.subarray(D*c,(D+1)*c),Q=M.reduce((S,x)=>Math.max(S,Math.abs(x)),0)||1;return M.
map(S=>S/Q)}),B=I.length/c,p=`filters of the first layer, ${w<B?`the first ${w} of ${B}`:`all ${B}`}\
: grey 0, white positive, black negative`,q=h===12?e:o;q.node.parentNode!==s&&s.replaceChildren(q.node),
q.draw(f,p,{low:-1,high:1,columns:h})}}}var Ao=6,no=500,oo=1e3;function so({model:A,el:e}){let o=A.get("payload"),{shape:s,labels:c,pca:l}=o,
g=s[0]*s[1],h,I="",w=()=>h?h.train.length/g:Number.POSITIVE_INFINITY,f=Ze(A,o,{width:g,count:w},()=>wt()),
B=new Wt(()=>kt(),()=>e.isConnected),C=_t("Train",()=>It("train"));C.classList.add("aelib-primary");
let p=_t("Stop",()=>B.stop()),q=_t("Step",()=>It("step")),O=_t("Reset",()=>It("reset")),D=y("progres\
s",{max:1,value:0,"aria-label":"images seen"}),M=y("div",{class:"aelib-controls"},C,p,q,O,D),Q=y("p",
{class:"aelib-error",role:"alert"}),S=y("p",{class:"aelib-numbers"}),x=Le(),T=ze(s,1.9),j=IA(),st=BA(
s,c),W=wA(s),_=He(),ht=uA(),ft=y("div",{class:"aelib-rows"}),mt=bt(),gt=nA(s,()=>B),yt=()=>({width:g,
count:Math.min(w(),1e6),source:o.source}),At=sA(()=>rA(f.values(),yt()),()=>B.frame),Ht=y("div",{class:"\
aelib-rows aelib-left"},T.node,gt.node),Lt=bt(Ht,j.node);Lt.classList.add("aelib-close");let Zt=y("d\
iv",{class:"aelib-rows"},M,Q,x,S,Lt);e.append(f.node,Zt,ht.node,mt,At.node,_);let G={},It=U=>{if(!h||
f.problem()){kt();return}let{test:K}=h,X=ge(f.values(),g),Z=Bt(X).at(-1)??[],k=new Float32Array(Z.length*
g);Z.forEach((z,tt)=>{k.set(z,tt*g)}),G=f.entries(),B[U](X,{...h,test:K,shown:k})},Bt=({corruption:U})=>h?
U?[Mt(""),te(JSON.stringify(U))]:[Mt("")]:[[]],Mt=$t(()=>pe(h?.test??new Uint8Array,g,Ao)),te=$t(U=>QA(
Mt(""),JSON.parse(U))),ee=$t(U=>{let K=pe(h?.test??new Uint8Array,g,Number.POSITIVE_INFINITY);return Ye(
QA(K,JSON.parse(U)),K)}),L=({corruption:U,sizes:K=[]})=>{let X=K.at(-1)??0,Z=U?{name:"the damaged im\
ages",color:"var(--aelib-other)"}:{name:`PCA with k = ${X}`,color:"var(--aelib-pca)"},k=U?h&&ee(JSON.
stringify(U)):l[X-1];return k?[{...Z,error:k}]:[]},wt=()=>{f.follow(),Je(f),At.draw(),kt()},kt=()=>{
let U=e.clientWidth<no,K=I||f.problem()||(B.state==="failed"?B.message:"");Q.textContent=K;let X=B.state===
"training"||B.state==="stopping",Z=ge(f.values(),g),k=B.holds(Z);Xt(C,!X||!(B.asked(Z)||B.state==="s\
topping")),Xt(q,!X),Xt(O,!X),Xt(p,B.state==="training"),C.textContent=k&&B.frame?.step?"Go on":"Trai\
n";let{frame:z,settings:tt}=B,dt=z&&tt||Z;D.value=z?z.step/z.steps:0;let Nt=L(dt),Et=gA(B,Nt,!Jt(dt,
Z));x.textContent=Et.aloud,S.textContent=Et.numbers,_.textContent=Yt()?`${Et.place} The address of t\
his page carries the settings: it can be sent.`.trim():Et.place,j.draw(B.history,dt.images??0,Nt);let[
St,N]=Bt(dt),et=[["original",St]];N&&et.push(["damaged",N]);let ne=St.map(rt=>rt.map(()=>.5));et.push(
["output",z?ro(z.outputs,g):ne]),St.length&&T.draw(et);let Qt=z?.codes.length?[st]:[];if(gt.draw(),At.
able(),EA(ft,[...Qt.map(({decoded:rt})=>rt),W.node]),EA(mt,z?[...Qt.map(({node:rt})=>rt),ft]:[]),!(!z||
!tt)){B.state==="done"&&ht.add(G,z,tt,L(dt));for(let rt of Qt)rt.draw(z,tt);W.draw(z,U?8:Qt.length?12:
16)}};e.setAttribute("aria-busy","true"),Promise.all([de(o.train,g),de(o.test,g)]).then(([U,K])=>{h=
{train:U,test:K}},U=>{I=U.message}).finally(()=>{e.removeAttribute("aria-busy"),wt()});let Ae=[je(f),
Ge(A,Ft,wt)];return()=>{for(let U of Ae)U();B.close()}}function EA(A,e){for(let o of[...A.childNodes])
e.includes(o)||o.remove();e.forEach((o,s)=>{A.childNodes[s]!==o&&A.insertBefore(o,A.childNodes[s]??null)})}
function QA(A,{kind:e,amount:o}){return A.map((s,c)=>Gt(s,e,o,oo+c))}function ro(A,e){return Array.from(
{length:A.length/e},(o,s)=>A.subarray(s*e,(s+1)*e))}function _t(A,e){let o=y("button",{type:"button",
...J},A);return o.addEventListener("click",()=>{o.ariaDisabled!=="true"&&e()}),o}function Xt(A,e){A.
setAttribute("aria-disabled",String(!e))}var io=Ue(so);return on(ao);})();
widget = widget.default;
export { widget as default };
