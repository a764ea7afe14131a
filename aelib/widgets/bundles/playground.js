"use strict";var widget=(()=>{var ae=Object.defineProperty;var tn=Object.getOwnPropertyDescriptor;var en=Object.getOwnPropertyNames;var An=Object.prototype.hasOwnProperty;var nn=(A,e)=>{for(var s in e)ae(A,s,{get:e[s],enumerable:!0})},sn=(A,e,s,o)=>{if(e&&typeof e=="obje\
ct"||typeof e=="function")for(let c of en(e))!An.call(A,c)&&c!==s&&ae(A,c,{get:()=>e[c],enumerable:!(o=
tn(e,c))||o.enumerable});return A};var on=A=>sn(ae({},"__esModule",{value:!0}),A);var cs={};nn(cs,{default:()=>as});function Oe(A,e,s){for(let[o,c]of Object.entries(e))A.setAttribute(o,String(c));return A.append(...s),
A}function M(A,e={},...s){return Oe(document.createElement(A),e,s)}function ct(A,e={},...s){let o=document.
createElementNS("http://www.w3.org/2000/svg",A);return Oe(o,e,s)}function Fe(A){let e=A.map(([s,o,c=""])=>M(
"span",{},M("i",{class:c,style:`color:${o}`}),s));return M("div",{class:"aelib-legend"},...e)}function Le(A=""){
return M("p",{class:"aelib-note"},A)}function He(){return M("p",{class:"aelib-readout","aria-live":"\
polite"})}function bt(...A){return M("div",{class:"aelib-beside"},...A)}var J={"data-lm-suppress-shortcuts":"true"};var Tt=class{constructor(e){this.state=e>>>0}uniform(){this.state=this.state+1831565813>>>0;let e=this.
state;return e=Math.imul(e^e>>>15,e|1),e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/4294967296}below(e){
return Math.floor(this.uniform()*e)}leave(e){let s=this.state;return this.state=s+Math.imul(1831565813,
e)>>>0,s}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var Ut={gaussian:{symbol:"s",amount:"standard deviation of the noise",damage:(A,e,s)=>A+e*s.normal()},
masking:{symbol:"p",amount:"probability that a pixel is set to 0",damage:(A,e,s)=>s.uniform()<e?0:A},
"salt-and-pepper":{symbol:"p",amount:"probability that a pixel turns black or white",damage:(A,e,s)=>{
let o=s.uniform()<e,c=s.uniform()<.5?0:1;return o?c:A}}};function Gt(A,e,s,o){if(!Object.hasOwn(Ut,e))
throw new Error(`no corruption is called ${e}`);let{damage:c}=Ut[e],l=new Tt(o);return A.map(g=>c(g,
s,l))}function $t(A,e=64){let s=new Map;return o=>{let c=s.has(o)?s.get(o):A(o);return s.delete(o),s.set(o,
c),s.size>e&&s.delete(s.keys().next().value),c}}var Ne=Symbol.for("aelib.models"),rn="aelib-model";function Re(){let A=globalThis;return A[Ne]??=new Map,
A[Ne]}function Te(A,e){Re().set(A,e);for(let s of document.querySelectorAll(`[data-model="${A}"]`))s.
dispatchEvent(new Event(rn));return()=>{Re().delete(A)}}function Ue(A){return{initialize({model:e}){return Te(e.get("_page"),e)},render({model:e,el:s}){s.classList.
add("aelib-widget");try{return A({model:cn(e),el:s,manager:e.widget_manager})}catch(o){let c=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw s.replaceChildren(M("p",{class:"aelib-error"},
c)),o}}}}function Ge(A,e,s){let o=e.map(c=>A.on(`change:${c}`,s));return s(),()=>{for(let c of o)c()}}
var an=25;function cn(A){let e=new Map,s=null,o=!1,c=()=>{let l=s;o=!0;try{for(let g of ln(l))A.set(
g,l[g])}finally{s=null,o=!1}A.save_changes()};return{get:l=>s&&l in s?s[l]:A.get(l),put(l){s||setTimeout(
c,an),s={...s,...l};let g=Object.keys(l).flatMap(f=>[...e.get(`change:${f}`)??[]]);for(let f of new Set(
g))f()},on(l,g){let f=()=>{o||g()},I=e.get(l)??new Set;return e.set(l,I.add(g)),A.on(l,f),()=>{I.delete(
g),A.off(l,f)}}}}function ln(A){return Object.keys(A)}function ce(A,e,[s,o,c=1],l={}){let{columns:g=e.length,low:f=0,high:I=1}=l,B=Math.max(1,Math.round(o/
14)),w=Math.ceil(e.length/g),E=g*(o+B)-B,m=w*(s+B)-B;A.width!==E&&(A.width=E),A.height!==m&&(A.height=
m);let h=A.getContext("2d"),v=h.createImageData(E,m),O=255/(I-f);e.forEach((D,y)=>{let b=Math.floor(
y/g)*(s+B)*E+y%g*(o+B);for(let S=0;S<s*o;S++){let q=4*(b+Math.floor(S/o)*E+S%o);for(let N=0;N<3;N++){
let Y=D[c*S+N%c];v.data[q+N]=(Y-f)*O}v.data[q+3]=255}}),h.putImageData(v,0,0)}function $e(A,e){let s=`calc(var(--aelib-zoom) * ${e*A.width}px)`;A.style.width=`min(${s}, calc(var(\
--aelib-room) * ${A.width/A.height}))`}function ut(A,e=2){let s=M("canvas",{role:"img"}),o=M("figcap\
tion");return{node:M("figure",{class:"aelib-picture"},s,o),draw:(g,f,I)=>{ce(s,g,A,I),$e(s,e),s.setAttribute(
"aria-label",f),o.textContent=f}}}function ze(A,e=2){let s=M("div",{class:"aelib-strips"}),o=[],c=()=>{
let g=M("div",{class:"aelib-name"}),f=M("canvas",{role:"img"});return s.append(g,f),{words:g,canvas:f}};
return{node:s,draw:(g,{shape:f=A,zoom:I=e,...B}={})=>{g.forEach(([w,E],m)=>{o[m]??=c();let{words:h,canvas:v}=o[m];
ce(v,E,f,B),$e(v,I),v.setAttribute("aria-label",`${w}: ${E.length} images`),h.textContent=w});for(let{
words:w,canvas:E}of o.splice(g.length))w.remove(),E.remove()}}}function zt(A,e){let s=0;for(let o=0;o<A.length;o++)s+=(A[o]-e[o])**2;return s}function Ye(A,e){return A.reduce((o,c,l)=>o+zt(c,e[l]),0)/A.length}function Yt(){return document.body.dataset.aelibPage!==void 0}function je(A){if(!Yt())return()=>{};let e=()=>A.
take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));return e(),addEventListener("h\
ashchange",e),()=>removeEventListener("hashchange",e)}function Je(A){if(!Yt())return;let e=`#${new URLSearchParams(
A.entries())}`;e!==location.hash&&history.replaceState(null,"",e)}function Ke(A){let e=atob(A),s=new Uint8Array(e.length);for(let o=0;o<s.length;o++)s[o]=e.charCodeAt(
o);return s}var le={null:A=>A,relu:A=>Math.max(A,0),sigmoid:A=>1/(1+Math.exp(-A)),tanh:Math.tanh,elu:A=>A>0?A:Math.
expm1(A),softplus:A=>A>20?A:Math.log1p(Math.exp(A))};function gn(A,{weight:e,bias:s,activation:o}){if(e.length!==s.length*A.length)throw new Error(`${e.length}\
 weights do not lead from ${A.length} to ${s.length}`);let c=le[String(o)],l=new Float32Array(s.length);
for(let g=0,f=0;g<l.length;g++){let I=s[g];for(let B=0;B<A.length;B++,f++)I+=e[f]*A[B];l[g]=c(I)}return l}
function jt(A,e){return A.reduce(gn,e)}var st="none";var un={plain:null,l1:"relu",kl:"sigmoid",variational:null};function Dt(A){let e=A.split(",").map(o=>o.
trim()).filter(Boolean);return e.every(o=>/^\d+$/.test(o)&&Number(o)>=1&&Number(o)<=2e3)?e.map(Number):
void 0}function ge(A,e){let{code:s,weight:o,noise:c}=A,l=s==="variational";return{sizes:[e,...Dt(A.hidden)??
[],A.k],activation:A.activation,codeActivation:un[s],tied:A.tied,variational:l,loss:l?"bce":"mse",beta:l?
o:1,sparsity:hn(s,o),corruption:c===st?null:{kind:c,amount:A.amount},batchSize:A.batch_size,lr:A.lr,
schedule:"one-cycle",images:A.images,seed:A.seed}}function hn(A,e){return A==="l1"?{kind:A,weight:e}:
A==="kl"?{kind:A,weight:e,rho:.05}:null}function Ve(A,e,s){let{code:o,tied:c,noise:l,batch_size:g}=A;
if(o==="variational"&&(c||l!==st))return`A variational code goes without ${c?"tied weights":"noise"}\
 here: take away one of the two.`;if(g>s)return`A batch of ${g} is more than the ${s} training image\
s: take at most those.`;let f=[e,...Dt(A.hidden)??[],A.k],I=f.slice(1).reduce((B,w,E)=>B+2*w*f[E],0);
return I>4e6?`This net would have ${(I/1e6).toFixed(1)} million weights, and a page bears 4: take na\
rrower layers.`:""}function Jt(A,e){return JSON.stringify(A)===JSON.stringify(e)}var Kt={hidden:"hidden layers",k:"code size k",activation:"activation",tied:"tied weights",noise:"da\
mage",amount:"amount, p or s",code:"code",weight:"weight, λ or β",lr:"step size",batch_size:"batch",
images:"images to see",seed:"seed"},_e={activation:Object.keys(le).filter(A=>A!=="null"),noise:[st,...Object.
keys(Ut)],code:["plain","l1","kl","variational"]},fn={l1:"sparse, L1",kl:"sparse, KL"},dn=["k","batc\
h_size","images","seed"],pn={amount:.05},mn={hidden:"8em",k:"4.5em",amount:"4.5em",weight:"5.5em",lr:"\
5.5em",batch_size:"4.5em",images:"6.5em",seed:"6em"},Ft=Object.keys(Kt);function Ze(A,{presets:e,preset:s,
limits:o},c,l){let g=new Map,f=Ft.map(D=>[D,In(D,o[D])]),I=()=>Object.fromEntries(Ft.map(D=>[D,A.get(
D)]));for(let[D,{input:y,read:b}]of f)y.addEventListener("change",()=>{try{let S=b();g.delete(D),A.put(
{[D]:S})}catch(S){g.set(D,S instanceof Error?S.message:"")}y.setAttribute("aria-invalid",String(g.has(
D))),l()});let B=M("p",{class:"aelib-question"}),w=M("div",{class:"aelib-controls"}),E=M("div",{class:"\
aelib-controls"}),m=tA("question",e.map(({name:D})=>D)),h=()=>{let{question:D,turns:y}=v();B.textContent=
D;let b=f.filter(([q])=>y.includes(q)),S=f.filter(([q])=>!y.includes(q));w.replaceChildren(m.node,...b.
map(([,{node:q}])=>q)),E.replaceChildren(...S.map(([,{node:q}])=>q))};m.input.value=s;let v=()=>e.find(
({name:D})=>D===m.input.value)??e[0];m.input.addEventListener("change",()=>{g.clear(),A.put({...v().
settings}),h(),l()}),h();let O=M("summary",{},"More settings");return{node:M("div",{class:"aelib-row\
s"},B,w,M("details",{},O,E)),values:I,problem:()=>[...g.values()][0]??Ve(I(),c.width,c.count()),entries(){
let{name:D,settings:y}=v(),S=Ft.filter(q=>A.get(q)!==y[q]).map(q=>[q,String(A.get(q))]);return{question:D,
...Object.fromEntries(S)}},take({question:D,...y}){e.some(({name:b})=>b===D)&&We(m,D);for(let[b,S]of f)
b in y&&(_e[b]?.includes(y[b])??!0)&&We(S,y[b])},follow(){for(let[y,{input:b}]of f){if(g.has(y))continue;
let S=A.get(y);b.type==="checkbox"?b.checked=!!S:b.value=String(S),b.setAttribute("aria-invalid","fa\
lse")}let D=I();Xe(f,"amount",D.noise!=="none"),Xe(f,"weight",D.code!=="plain")}}}function We({input:A},e){
A.type==="checkbox"?A.checked=e==="true":A.value=e,A.dispatchEvent(new Event("change"))}function Xe(A,e,s){
for(let[o,{input:c}]of A)o===e&&(c.disabled=!s)}function In(A,e){let s=Kt[A],o=_e[A];if(o)return tA(
s,o);if(A==="tied")return wn(s);if(e)return Bn(A,s,e);let c=M("input",{type:"text",placeholder:"none",
...J});return ue(A,s,c,()=>{if(!Dt(c.value))throw new Error(`Hidden layers are whole numbers from 1 \
to 2000 with commas between them, such as 128, 32, or nothing for none; got ${c.value}.`);return c.value})}
function Bn(A,e,[s,o]){let c=dn.includes(A),l=c?1:pn[A]??"any",g=M("input",{type:"number",min:s,max:o,
step:l,...J});return ue(A,e,g,()=>{let I=g.valueAsNumber;if(!(I>=s&&I<=o&&(!c||Number.isInteger(I)))){
let B=c?"a whole number":"a number",w=g.value||"nothing that is a number";throw new Error(`The ${e} \
must be ${B} from ${s} to ${o}, got ${w}.`)}return I})}function tA(A,e){let s=e.map(c=>M("option",{value:c},
fn[c]??c)),o=M("select",J,...s);return ue("",A,o,()=>o.value)}function wn(A){let e=M("input",{type:"\
checkbox","aria-label":A,...J});return{node:M("label",{class:"aelib-control"},e,M("span",{},A)),input:e,
read:()=>e.checked}}function ue(A,e,s,o){return s.setAttribute("aria-label",e),s.style.width=A&&mn[A]||
"",{node:M("label",{class:"aelib-control"},M("span",{},e),s),input:s,read:o}}var he=Symbol.for("aelib.images.1"),fe=15,En="This browser cannot unpack the images: it has no Decom\
pressionStream. Firefox 113, Safari 16.4, Chrome 80, and what is newer, have one.";function de({data:A},e){
let s=globalThis;s[he]??=new Map;let o=s[he].get(A)??Qn(A,e);return s[he].set(A,o),o}async function Qn(A,e){
if(typeof DecompressionStream>"u")throw new Error(En);let o=new Blob([Ke(A)]).stream().pipeThrough(new DecompressionStream(
"deflate")),c=new Uint8Array(await new Response(o).arrayBuffer()),l=new Uint8Array(2*c.length);return c.
forEach((g,f)=>{l[2*f]=255/fe*(g>>4),l[2*f+1]=255/fe*(g&fe)}),l.subarray(0,e*Math.floor(l.length/e))}
function pe(A,e,s){let o=Math.min(s,A.length/e);return Array.from({length:o},(c,l)=>Float32Array.from(
A.subarray(l*e,(l+1)*e),g=>g/255))}function Vt(A,{sizes:e=[],activation:s,codeActivation:o,output:c,tied:l}){let g=e.length-1,f=A.map(m=>m.
values),I=m=>m<g-1?s??null:null,B=Array.from({length:g},(m,h)=>({weight:f[2*h],bias:f[2*h+1],activation:h<
g-1?I(h):o??null})),w=f.slice(2*g),E=Array.from({length:g},(m,h)=>({weight:l?Cn(B[g-1-h]):w[2*h],bias:l?
w[h]:w[2*h+1],activation:h<g-1?I(h):c??"sigmoid"}));return{encoder:B,decoder:E}}function Cn({weight:A,
bias:e}){let s=e.length,o=A.length/s,c=new Float32Array(A.length);for(let l=0;l<s;l++)for(let g=0;g<
o;g++)c[g*s+l]=A[l*o+g];return c}var bn=1.1,Dn=20/28,yn=.1,Mn=8,kn={ArrowLeft:[0,-1],ArrowRight:[0,1],ArrowUp:[-1,0],ArrowDown:[1,0]};
function eA([A,e],s){let o=new Float32Array(A*e),c={at:[A/2,e/2],down:!1},l=M("canvas",{width:e,height:A,
tabindex:0,role:"application",class:"aelib-pad",...J,"aria-label":"pad to draw a digit on: arrow key\
s move the pen, the space bar puts it down and lifts it, Delete clears the pad"});l.style.width=`${Mn*
e}px`;let g=()=>{let w=l.getContext("2d"),E=w.createImageData(e,A);for(let m=0;m<o.length;m++){let h=255*
o[m];E.data.set([h,h,h,255],4*m)}if(document.activeElement===l){let[m,h]=c.at.map(Math.floor);E.data.
set(c.down?[213,94,0,255]:[86,180,233,255],4*(m*e+h))}w.putImageData(E,0,0)},f=(w,E)=>{Sn(o,e,w,E,bn*
e/28),g(),s()},I=()=>{o.fill(0),c.down=!1,g(),s()},B=({clientX:w,clientY:E})=>{let m=l.getBoundingClientRect();
return[(E-m.top)/m.height*A,(w-m.left)/m.width*e]};l.addEventListener("pointerdown",w=>{l.setPointerCapture(
w.pointerId),c.at=B(w),f(c.at,c.at)}),l.addEventListener("pointermove",w=>{if(!w.buttons)return;let E=B(
w);f(c.at,E),c.at=E}),l.addEventListener("keydown",w=>{let E=kn[w.key];if(!(E||[" ","Delete","Backsp\
ace"].includes(w.key)))return;if(w.preventDefault(),w.key===" ")c.down=!c.down;else if(!E)return I();
let h=c.at,v=[A,e];c.at=h.map((O,D)=>Math.min(Math.max(O+(E?E[D]:0),.5),v[D]-.5)),c.down?f(h,c.at):g()});
for(let w of["focus","blur"])l.addEventListener(w,g);return g(),{node:l,ink:()=>o,clear:I}}function Sn(A,e,s,o,c){
let l=[o[0]-s[0],o[1]-s[1]],g=l[0]**2+l[1]**2;for(let f=0;f<A.length;f++){let I=[Math.floor(f/e)+.5-
s[0],f%e+.5-s[1]],B=g&&(I[0]*l[0]+I[1]*l[1])/g,w=Math.min(Math.max(B,0),1),E=Math.hypot(I[0]-w*l[0],
I[1]-w*l[1]);A[f]=Math.max(A[f],Math.min(Math.max(c+.5-E,0),1))}}function AA(A,[e,s]){let o=[Number.
POSITIVE_INFINITY,Number.NEGATIVE_INFINITY],c=[...o],l=[0,0,0];if(A.forEach((B,w)=>{if(B<yn)return;let[
E,m]=[Math.floor(w/s),w%s];o.splice(0,2,Math.min(o[0],E),Math.max(o[1],E)),c.splice(0,2,Math.min(c[0],
m),Math.max(c[1],m)),l[0]+=B,l[1]+=B*E,l[2]+=B*m}),l[0]===0)return;let g=Math.max(o[1]-o[0],c[1]-c[0])+
1,f=Math.min(Dn*s/g,3),I=[l[1]/l[0],l[2]/l[0]];return A.map((B,w)=>{let E=(Math.floor(w/s)-(e-1)/2)/
f+I[0],m=(w%s-(s-1)/2)/f+I[1];return vn(A,e,s,E,m)})}function vn(A,e,s,o,c){let[l,g]=[Math.floor(o),
Math.floor(c)],[f,I]=[o-l,c-g],B=(m,h)=>m>=0&&m<e&&h>=0&&h<s?A[m*s+h]:0,w=(1-I)*B(l,g)+I*B(l,g+1),E=(1-
I)*B(l+1,g)+I*B(l+1,g+1);return(1-f)*w+f*E}function nA(A,e){let s=M("details",{},M("summary",{},"Your own digit: draw one for the net to restor\
e")),o;return s.addEventListener("toggle",()=>{o??=Pn(s,A,e),s.open&&o()}),{node:s,draw(){s.open&&o?.()}}}
function Pn(A,e,s){let o=0,c=[ut(e,3.5),ut(e,3.5),ut(e,3.5)],[l,g,f]=c,I=M("p",{class:"aelib-numbers",
role:"status"}),B=()=>{let{frame:D,settings:y}=s(),b=AA(w.ink(),e);for(let ft of c)ft.node.hidden=!0;
if(m.hidden=!0,I.textContent=xn(!!D,!!b),!b||(me(l,b,"your digit"),!D||!y))return;let{kind:S,amount:q}=y.
corruption??{kind:st,amount:0},N=S===st?b:Gt(b,S,q,o);N!==b&&me(g,N,"damaged"),m.hidden=N===b;let{encoder:Y,
decoder:ot}=Vt(D.weights,y),W=jt([...Y,...ot],N);me(f,W,N===b?"output":"repaired");let X=zt(W,b).toFixed(
1),ht=zt(N,b).toFixed(1);I.textContent=`The output has a squared error of ${X} to your digit`+(N===b?
".":`; the damaged image has ${ht}.`)},w=eA(e,()=>B()),E=(D,y)=>{let b=M("button",{type:"button",...J},
D);return b.addEventListener("click",y),b},m=E("Damage it again",()=>{o++,B()}),h=M("div",{class:"ae\
lib-controls"},E("Clear",w.clear),m),v=bt(...c.map(D=>D.node));v.classList.add("aelib-close");let O=M(
"div",{class:"aelib-side"},v,I);return A.append(bt(M("div",{class:"aelib-rows"},w.node,h),O)),B}function me(A,e,s){
A.node.hidden=!1,A.draw([e],s)}function xn(A,e){return e?A?"":"There is no net yet: press Train.":"T\
he pad is blank: draw a digit with finger, mouse, or arrow keys and space bar."}var sA="autoencoder.safetensors";function oA(A,e){let s=M("code"),o=M("pre",{tabindex:0,"aria-label":"\
code that trains the same net"},s),c=M("button",{type:"button",...J},"Copy the code"),l=M("button",{
type:"button",...J},"Download the weights"),g=M("p",{class:"aelib-numbers",role:"status"});c.addEventListener(
"click",async()=>{try{await navigator.clipboard.writeText(A()),g.textContent="The code is copied."}catch{
getSelection()?.selectAllChildren(s),g.textContent="This page may not copy: the code is selected, pr\
ess Ctrl+C."}}),l.addEventListener("click",()=>{let E=e();E&&Fn(On(E.weights),sA)});let f=M("div",{class:"\
aelib-controls"},c,l),I=M("details",{},M("summary",{},"Take it to Python")),B=()=>{I.open&&(s.textContent=
A())};return I.addEventListener("toggle",()=>{o.isConnected||I.append(o,f,g),B()}),{node:I,draw:B,able:()=>{
l.disabled=!e()}}}function rA(A,{width:e,count:s,source:o}){let{code:c,weight:l,noise:g,amount:f,tied:I}=A,
B=c==="variational",w=[e,...Dt(A.hidden)??[],A.k].join(", "),E={l1:', code_activation="relu"',kl:', \
code_activation="sigmoid"'}[c]??"",m=B?"VariationalAutoencoder":"Autoencoder",h=I?", tied=True":"",v=Math.
max(1,Math.round(A.images/s)),O=o?`images = data.load_images(${JSON.stringify(o)})`:"images = ...  #\
 the data that the playground was given",D={l1:"losses.l1(h)",kl:`losses.kl_sparsity(h, ${.05})`}[c],
y=[...B?[`beta=${l}`]:[],...g===st?[]:[`corrupt=corruption.damage("${g}", ${f})`],...D?[`penalty=lam\
bda h: ${l} * ${D}`]:[],`epochs=${v}`,`batch_size=${A.batch_size}`,`lr=${A.lr}`,'schedule="one-cycle\
"',`seed=${A.seed}`];return[`from aelib import ${[...g===st?[]:["corruption"],...o?["data"]:[],...D?
["losses"]:[],"metrics","models","training"].join(", ")}`,"",O,`x, x_test = images.x_train[:${s}], i\
mages.x_test[:500]`,`model = models.${m}((${w}), "${A.activation}"${E}${h}, seed=${A.seed})`,`traini\
ng.${B?"fit_variational":"fit"}(`,"    model,","    x,",...y.map(S=>`    ${S},`),")",'print("squared\
 error per test image:", metrics.squared_error(model(x_test), x_test))',"","# Or the very net of the\
 page, from the file that it saves:","# from safetensors.torch import load_file",`# model.load_state\
_dict(load_file("${sA}"))`].join(`
`)}function On(A){let e={},s=0;for(let{name:g,shape:f,values:I}of A)e[g]={dtype:"F32",shape:f,data_offsets:[
s,s+I.byteLength]},s+=I.byteLength;let o=JSON.stringify(e),c=new TextEncoder().encode(o.padEnd(Math.
ceil(o.length/8)*8)),l=new Uint8Array(8+c.length+s);new DataView(l.buffer).setUint32(0,c.length,!0),
l.set(c,8);for(let{name:g,values:f}of A){let I=new Uint8Array(f.buffer,f.byteOffset,f.byteLength);l.
set(I,8+c.length+e[g].data_offsets[0])}return l}function Fn(A,e){let s=URL.createObjectURL(new Blob(
[A],{type:"application/octet-stream"}));M("a",{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(
s),1e3)}function Ie(A,e){"use strict";var s=(()=>{var o=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
l=Object.getOwnPropertyNames,g=Object.prototype.hasOwnProperty,f=(t,n)=>{for(var i in n)o(t,i,{get:n[i],
enumerable:!0})},I=(t,n,i,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let a of l(n))!g.call(
t,a)&&a!==i&&o(t,a,{get:()=>n[a],enumerable:!(r=c(n,a))||r.enumerable});return t},B=t=>I(o({},"__esM\
odule",{value:!0}),t),w={};f(w,{serve:()=>_A});var E="AGFzbQEAAAABeA1gBX9/f31/AGABewF7YAR/f39/AGAFf3\
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
T9DAAAoEEAAKBBAACgQQAAoEH9RP1S/QsEACACQRBqIQIMAQsLCwsLCwsL",m=class{constructor(t){this.state=t>>>0}uniform(){
this.state=this.state+1831565813>>>0;let t=this.state;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(
t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}below(t){return Math.floor(this.uniform()*t)}leave(t){let n=this.
state;return this.state=n+Math.imul(1831565813,t)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.
uniform()))*Math.cos(2*Math.PI*this.uniform())}},h=Math.fround,v=new Float32Array(1),O=new Int32Array(
v.buffer);function D(t){let n=t.map(h);return i=>{let r=n[0];for(let a=1;a<n.length;a++)r=h(h(r*i)+n[a]);
return r}}var y=D([.000198756915,.0013981999507,.0083334519073,.041665795894,.16666665459,.50000001201]),
b=D([.070376836292,-.1151461031,.1167699874,-.12420140846,.14249322787,-.16668057665,.20000714765,-.24999993993,
.33333331174]),S=D([-.00019515295891,.0083321608736,-.16666654611]),q=D([2443315711809948e-20,-.001388731625493765,
.04166664568298827]),N=h(.693359375),Y=h(-.00021219444),ot=h(Math.LOG2E),W=12582912;function X(t){return h(
h(t+W)-W)}function ht(t){return h(h(y(t)*h(t*t))+t)}function ft(t,n){return h(h(t-h(n*N))-h(n*Y))}function mt(t){
return O[0]=t+127<<23,v[0]}function gt(t){let n=Math.max(Math.min(t,89),-104),i=X(h(n*ot)),r=i>>1,a=h(
ht(ft(n,i))+1);return h(h(a*mt(r))*mt(i-r))}function yt(t){let n=Math.max(Math.min(t,88),-87),i=X(h(
n*ot)),r=mt(i);return h(h(r*ht(ft(n,i)))+h(r-1))}function At(t){if(Number.isNaN(t))return t;let n=t<
h(117549435e-46);v[0]=n?h(t*8388608):t;let i=(O[0]>>>23)-(n?149:126);O[0]=O[0]&8388607|1056964608;let r=v[0];
r<h(Math.SQRT1_2)&&(i-=1,r=h(r+r)),r=h(r-1);let a=h(r*r),u=h(h(b(r)*r)*a);return u=h(u+h(i*Y)),u=h(u-
h(a*.5)),h(h(r+u)+h(i*N))}function Lt(t){let n=h(t+1);return n===0?At(n):h(At(n)-h(h(h(n-1)-t)/n))}function Ht(t){
let n=h(t*t);return h(h(h(S(n)*n)*t)+t)}function Zt(t){let n=h(t*t);return h(h(h(q(n)*n)*n)+h(1-h(n*
.5)))}var G=Math.fround,It=2**-24;function Bt(t){let n=new m(t);return()=>Math.floor(n.uniform()/It)*
It}function Mt(t){return{mask(n,i,r,a,u){let d=G(a),p=Bt(u);for(let Q=0;Q<n;Q++)t[(r>>2)+Q]=p()<d?0:
t[(i>>2)+Q]},saltAndPepper(n,i,r,a,u){let d=G(a),p=Bt(u);for(let Q=0;Q<n;Q++){let C=p(),P=C<G(d*.5)?
1:0;t[(r>>2)+Q]=C<d?P:t[(i>>2)+Q]}},addNormals(n,i,r,a,u){let d=Bt(u);for(let p=0;p<n;p+=8){let Q=Array.
from({length:4},()=>te(d()));for(let C=p;C<p+4;C++){let[P,x]=ee(d()),F=(i>>2)+C,L=(r>>2)+C;t[L]=G(t[F]+
G(G(a)*G(Q[C-p]*P))),t[L+4]=G(t[F+4]+G(G(a)*G(Q[C-p]*x)))}}}}}function te(t){return G(Math.sqrt(G(-2*
At(G(1-t)))))}function ee(t){let n=G(t*4),i=X(n),r=G(G(n-i)*G(1.5707963)),a=Ht(r),u=Zt(r),[d,p]=i&1?
[a,u]:[u,a];return[i+1&2?-d:d,i&2?-p:p]}var H=Math.fround,wt=[{value:t=>t,slope:t=>t},{value:t=>Math.
max(t,0),slope:(t,n)=>n>0?t:0},{value:t=>H(1/H(1+gt(-t))),slope:(t,n)=>H(H(t*H(1-n))*n)},{value:kt,slope:(t,n)=>H(
t*H(1-H(n*n)))},{value:t=>t>0?t:yt(t),slope:(t,n)=>H(t*(n>0?1:H(n+1)))},{value:t=>t>20?t:Lt(gt(t)),slope:(t,n)=>H(
t*-yt(-n))}];function kt(t){let n=yt(-2*t);return H(-n/H(n+2))}var Ae=H(1-.9),U=H(.999),K=H(1-.999),
_=H(1e-8);function Z(t){return{activate(n,i,r){let{value:a}=wt[n];for(let u=r>>2,d=u+i;u<d;u++)t[u]=
a(t[u])},slope(n,i,r,a){let{slope:u}=wt[n];for(let d=0,p=r>>2,Q=a>>2;d<i;d++)t[Q+d]=u(t[Q+d],t[p+d])},
adam(n,i,r,a,u,d,p){let Q=H(d),C=H(p);for(let P=0;P<n;P++){let x=t[(r>>2)+P],F=t[(a>>2)+P],L=H(F+H(Ae*
H(x-F))),T=H(H(t[(u>>2)+P]*U)+H(H(K*x)*x));t[(a>>2)+P]=L,t[(u>>2)+P]=T;let $=H(H(H(Math.sqrt(T))/C)+
_);t[(i>>2)+P]=H(t[(i>>2)+P]-H(H(Q*L)/$))}}}}var k=Math.fround,z=2**-23,tt=class{parts=new Float64Array(
4);add(t,n){this.parts[t&3]+=n}total(){let[t,n,i,r]=this.parts;return t+i+(n+r)}};function dt(t,n){return{
greys(i,r,a){for(let u=0;u<i;u++)t[(a>>2)+u]=n[r+u]/255},squaredError(i,r,a,u,d){let p=new tt;for(let Q=0;Q<
i;Q++){let C=k(t[(r>>2)+Q]-t[(a>>2)+Q]);p.add(Q,k(C*C)),t[(u>>2)+Q]=k(k(d)*C)}return p.total()},crossEntropy(i,r,a,u,d){
let p=new tt;for(let Q=0;Q<i;Q++){let C=t[(r>>2)+Q],P=t[(a>>2)+Q],x=k(P*Math.max(At(C),-100)),F=k(k(
P-1)*Math.max(Lt(-C),-100));p.add(Q,k(F-x));let L=Math.max(k(k(1-C)*C),k(1e-12));t[(u>>2)+Q]=k(k(k(d)*
k(C-P))/L)}return p.total()}}}function Nt(t,n){return{absoluteSum(i,r,a,u){let d=new tt;for(let p=0;p<
i;p++){let Q=t[(r>>2)+p];d.add(p,Math.abs(Q));let C=Q>0?k(u):0,P=Q<0?k(u):0;t[(a>>2)+p]=k(t[(a>>2)+p]+
k(C-P))}return d.total()},klSparsity(i,r,a,u,d,p,Q){n(i,r,a,Q);let C=0;for(let P=Q>>2;P<(Q>>2)+r;P++){
let x=k(t[P]/i);C+=Et(x,k(p)),t[P]=k(k(d)*St(x,k(p)))}for(let P=0;P<i*r;P++){let x=(u>>2)+P;t[x]=k(t[x]+
t[(Q>>2)+P%r])}return C},drawCodes(i,r,a,u,d){for(let p=0;p<i;p++){let Q=gt(k(t[(a>>2)+p]*.5)),C=k(Q*
t[(u>>2)+p]);t[(d>>2)+p]=k(t[(r>>2)+p]+C)}},gaussianKl(i,r,a,u,d,p,Q){let C=k(Q),P=new tt;for(let x=0;x<
i;x++){let F=t[(r>>2)+x],L=t[(a>>2)+x],T=t[(d>>2)+x],$=gt(L);P.add(x,k(k(k($+k(F*F))-1)-L));let j=k(
k(T*t[(u>>2)+x])*gt(k(L*.5)));t[(p>>2)+x]=k(k(j+k(C*k($-1)))*.5),t[(d>>2)+x]=k(T+k(C*F))}return P.total()/
2}}}function Et(t,n){let i=Math.max(Math.min(t,k(1-z)),z),r=k(1-n);return-(k(n*At(k(i/n)))+k(r*At(k(
k(1-i)/r))))}function St(t,n){return t<z||t>k(1-z)?0:k(k(k(1-n)/k(1-t))-k(n/t))}var R=Math.fround,et=8;
function ne(t){return{pack(n,i,r,a,u,d){for(let p=0,Q=d>>2;p<i;p+=et){let C=(r>>2)+p*u,P=Math.min(i-
p,et);for(let x=0;x<n;x++,Q+=et){let F=C+x*a;for(let L=0;L<et;L++)t[Q+L]=L<P?t[F+L*u]:0}}},multiply(n,i,r,a,u,d,p,Q,C,P){
let x=new Float32Array(8);for(let F=0;F<i;F+=4){let L=Math.min(i-F,4),T=(p>>2)+(F>>3)*r*et+(F&4);for(let $=0;$<
n;$+=2){let j=Math.min(n-$,2),xt=(a>>2)+$*u;Qt(t,xt,j===2?u:0,d,T,r,x);for(let at=0;at<j;at++)for(let nt=0;nt<
L;nt++){let qt=(Q>>2)+($+at)*i+F+nt,Ot=R(x[4*at+nt]+(C?t[(C>>2)+F+nt]:0));t[qt]=P?R(Ot+t[qt]):Ot}}}},
columnSums(n,i,r,a){for(let u=0;u<i;u++){let d=R(0);for(let p=0,Q=(r>>2)+u;p<n;p++,Q+=i)d=R(d+t[Q]);
t[(a>>2)+u]=d}}}}function Qt(t,n,i,r,a,u,d){let p=R(0),Q=R(0),C=R(0),P=R(0),x=R(0),F=R(0),L=R(0),T=R(
0);for(let $=n,j=a,xt=a+u*et;j<xt;j+=et,$+=r){let at=t[$],nt=t[$+i],qt=t[j],Ot=t[j+1],xe=t[j+2],qe=t[j+
3];p=R(p+R(at*qt)),Q=R(Q+R(at*Ot)),C=R(C+R(at*xe)),P=R(P+R(at*qe)),x=R(x+R(nt*qt)),F=R(F+R(nt*Ot)),L=
R(L+R(nt*xe)),T=R(T+R(nt*qe))}d[0]=p,d[1]=Q,d[2]=C,d[3]=P,d[4]=x,d[5]=F,d[6]=L,d[7]=T}function rt(t){
let n=new Float32Array(t),i=ne(n);return{...i,...Z(n),...Mt(n),...dt(n,new Uint8Array(t)),...Nt(n,i.
columnSums)}}var se=Object.freeze({null:0,relu:1,sigmoid:2,tanh:3,elu:4,softplus:5}),oe=65536;async function bA(t,n=!1){
if(!n)try{return await DA(Math.ceil(t/oe))}catch{}let i=new ArrayBuffer(Math.ceil(t/oe)*oe);return{name:"\
plain",kernel:rt(i),buffer:i}}async function DA(t){let n=Uint8Array.from(atob(E),a=>a.charCodeAt(0)),
i=new WebAssembly.Memory({initial:t}),{instance:r}=await WebAssembly.instantiate(n,{env:{memory:i}});
return{name:"wasm",kernel:r.exports,buffer:i.buffer}}var Ce=Object.freeze({"one-cycle":t=>t<.1?.04+.96*
(1-De(t/.1))/2:be((t-.1)/.9),cosine:be});function be(t){return(1+De(t))/2}var yA=12;function De(t){let n=Math.
PI*(.5-t),i=0;for(let r=2*yA+1;r>1;r-=2)i=(1+i)*(-n*n/(r*(r-1)));return n*(1+i)}var re=Object.freeze(
{gaussian:{how:"addNormals",most:Number.POSITIVE_INFINITY},masking:{how:"mask",most:1},"salt-and-pep\
per":{how:"saltAndPepper",most:1}}),ie=Object.freeze({sizes:[784,128,32,2],activation:"relu",codeActivation:null,
output:"sigmoid",tied:!1,variational:!1,loss:"mse",beta:1,sparsity:null,corruption:null,batchSize:64,
lr:.001,schedule:null,images:6e4,seed:0}),ye=4e6,MA=1e7,Me=class extends Error{};function kA(t,n){let i=Object.
keys(t).find(a=>!Object.hasOwn(ie,a));V(i===void 0,`${i} is not a setting: ${xA(ie)} are.`);let r={...ie,
...t};return SA(r),vA(r),r.variational&&PA(r),Rt("batchSize",r.batchSize,1,n,"the number of images"),
vt("lr",r.lr,0,1),V(r.lr>0,"lr must be above 0."),Pt("schedule",r.schedule,[null,...Object.keys(Ce)]),
Rt("images",r.images,1,MA),Rt("seed",r.seed,0,4294967295),r}function SA({sizes:t,tied:n,variational:i,
...r}){V(Array.isArray(t)&&t.length>=2,`sizes must be two whole numbers or more, from the image to t\
he code, got ${it(t)}.`);for(let u of t)Rt("each of sizes",u,1,Number.MAX_SAFE_INTEGER);let a=0;for(let u=1;u<
t.length;u++)a+=2*t[u-1]*t[u];V(a<=ye,`sizes must be smaller: the network would have ${a} weights, a\
nd ${ye} are the most in a page.`);for(let u of["activation","codeActivation","output"])Pt(u,r[u],[null,
...Object.keys(se).filter(d=>d!=="null")]);for(let[u,d]of Object.entries({tied:n,variational:i}))V(typeof d==
"boolean",`${u} must be true or false, got ${it(d)}.`)}function vA({loss:t,output:n,beta:i,sparsity:r,
corruption:a,codeActivation:u}){Pt("loss",t,["mse","bce"]),V(t==="mse"||n==="sigmoid",`loss "bce" ne\
eds output "sigmoid", which stays in [0, 1], got output ${it(n)}.`),vt("beta",i,0),a!==null&&(Pt("co\
rruption",a?.kind,Object.keys(re)),vt("amount",a.amount,0,re[a.kind].most)),r!==null&&(Pt("sparsity",
r?.kind,["kl","l1"]),vt("weight",r.weight,0),r.kind!=="l1"&&(vt("rho",r.rho,0,1),V(r.rho>0&&r.rho<1,
"rho must be above 0 and below 1."),V(u==="sigmoid",`sparsity "kl" needs codeActivation "sigmoid", w\
hich stays in [0, 1], got ${it(u)}: or take "l1".`)))}function PA({tied:t,codeActivation:n,sparsity:i,
corruption:r}){let a={tied:t||null,codeActivation:n,sparsity:i,corruption:r};for(let[u,d]of Object.entries(
a))V(d===null,`a variational autoencoder has no ${u} here, got ${it(d)}.`)}function V(t,n){if(!t)throw new Me(
n)}function Rt(t,n,i,r,a=""){let u=r===Number.MAX_SAFE_INTEGER?"or more":`to ${r}`;V(Number.isInteger(
n)&&Number(n)>=i&&Number(n)<=r,`${t} must be a whole number, ${i} ${u}${a&&`, ${a}`}, got ${it(n)}.`)}
function vt(t,n,i,r=Number.POSITIVE_INFINITY){let a=r===Number.POSITIVE_INFINITY?`${i} or more`:`fro\
m ${i} to ${r}`;V(Number.isFinite(n)&&Number(n)>=i&&Number(n)<=r,`${t} must be a number, ${a}, got ${it(
n)}.`)}function Pt(t,n,i){let r=i.map(it).join(", ");V(i.includes(n),`${t} must be one of ${r}, got ${it(
n)}.`)}function xA(t){return Object.keys(t).join(", ")}function it(t){return typeof t=="number"?String(
t):JSON.stringify(t)??String(t)}var qA=class{constructor(){this.mean=1,this.square=1}next(t){return this.
mean*=.9,this.square*=.999,{step:t/(1-this.mean),root:Math.sqrt(1-this.square)}}},OA=class{bytes=1024;floats(t){
return this.#t(4*Ct(t))}greys(t){return this.#t(Ct(t))}#t(t){let n=this.bytes;return this.bytes+=Math.
ceil(t/16)*16,n}};function Ct(t){return Math.ceil(t/8)*8}var FA=class{constructor(t,n){this.plan=t,this.
machine=n,this.numbers=new Float32Array(n.buffer)}view({shape:t,at:n},i="weights"){let r=this.#t(i,n)/
4,a=t.reduce((u,d)=>u*d);return this.numbers.subarray(r,r+a)}draw(t){for(let n of this.plan.parameters){
let i=1/Math.sqrt(n.inputs),r=this.view(n);for(let a=0;a<r.length;a++)r[a]=(2*t.uniform()-1)*i}}forward(t,n,i){
let{inputs:r,outputs:a}=t,{kernel:u}=this.machine,[d,p]=t.tied?[a,1]:[1,r],{packed:Q}=this.plan,{output:C}=t,
P=this.#t("weights",t.bias);return u.pack(r,a,this.#t("weights",t.weight),d,p,Q),u.multiply(i,a,r,n,
r,1,Q,C,P,!1),t.activation&&u.activate(se[t.activation],Ct(i*a),C),C}unbend(t,n,i){if(!t.activation)
return;let{kernel:r}=this.machine,a=se[t.activation];r.slope(a,Ct(i*t.outputs),t.output,n)}weightSlopes(t,n,i,r){
let{kernel:a}=this.machine,u=this.plan.decoder.some(({tied:x,weight:F})=>x&&F===t.weight)&&!t.tied,[
d,p,Q,C]=t.tied?[n,t.inputs,i,t.outputs]:[i,t.outputs,n,t.inputs],P=this.#t("slopes",t.weight);a.pack(
r,C,Q,C,1,this.plan.packed),a.multiply(p,C,r,d,1,p,this.plan.packed,P,0,u),a.columnSums(r,t.outputs,
i,this.#t("slopes",t.bias))}inputSlopes(t,n,i,r,a=!1){let{inputs:u,outputs:d}=t,{kernel:p}=this.machine,
[Q,C]=t.tied?[1,d]:[u,1];p.pack(d,u,this.#t("weights",t.weight),Q,C,this.plan.packed),p.multiply(r,u,
d,n,d,1,this.plan.packed,i,0,a)}#t(t,n){return this.plan.places[t]+4*n}},LA=class{constructor(t){this.
network=t,this.plan=t.plan,this.kernel=t.machine.kernel}descend(t){let{encoder:n,decoder:i,depth:r}=this.
plan,{count:a}=t,u=[this.#t(t)];for(let C of i)u.push(this.network.forward(C,u.at(-1),a));let d=this.#A(
t),[p,Q]=this.plan.slopes;for(let C=r-1;C>=0;C--)this.network.unbend(i[C],p,a),this.network.weightSlopes(
i[C],u[C],p,a),this.network.inputSlopes(i[C],p,Q,a),[p,Q]=[Q,p];d+=this.#e(t,p);for(let C=r-1;C>=0;C--){
let P=C>0?n[C-1].output:t.input;this.network.unbend(n[C],p,a),this.network.weightSlopes(n[C],P,p,a),
C>0&&this.network.inputSlopes(n[C],p,Q,a),C===r-1&&this.#s(P,C>0?Q:0,a),[p,Q]=[Q,p]}return d}#t({count:t,
input:n}){let{encoder:i,logVariance:r,noise:a,codes:u}=this.plan,d=[n];for(let C of i)d.push(this.network.
forward(C,d.at(-1),t));let p=d.at(-1);if(!r)return p;let Q=this.network.forward(r,d.at(-2),t);return this.
kernel.drawCodes(t*r.outputs,p,Q,a,u),u}#A({count:t,clean:n}){let{loss:i,variational:r,sizes:a}=this.
plan.settings,{output:u}=this.plan.decoder.at(-1),[d]=this.plan.slopes,p=t*a[0],Q=1/(r?t:p);return(i===
"mse"?this.kernel.squaredError(p,u,n,d,2*Q):this.kernel.crossEntropy(p,u,n,d,Q))*Q}#e({count:t},n){let{
sparsity:i,beta:r}=this.plan.settings,{encoder:a,depth:u,logVariance:d,noise:p,spread:Q,means:C}=this.
plan,{outputs:P,output:x}=a[u-1],F=t*P;if(d){let j=r/t,xt=d.output;return j*this.kernel.gaussianKl(F,
x,xt,p,n,Q,j)}if(!i)return 0;let L=i.weight/t;if(i.kind==="l1")return L*this.kernel.absoluteSum(F,x,
n,L);let{rho:T,weight:$}=i;return $*this.kernel.klSparsity(t,P,x,n,L,T,C)}#s(t,n,i){let{logVariance:r,
spread:a}=this.plan;r&&(this.network.weightSlopes(r,t,a,i),n&&this.network.inputSlopes(r,a,n,i,!0))}};
function ke(t,n){let i=Math.floor(t/n),r=Array.from({length:i},()=>n),a=t%n;return a===1&&i>0&&n>1?r[i-
1]++:a>0&&r.push(a),r}function HA(t,n){let i=t.reduce((d,p)=>d+p,0),r=Math.floor(n/i),a=n-r*i,u=0;for(;a>
0;)a-=t[u++];return r*t.length+u}var NA=class{constructor(t,n,i){this.sizes=ke(t,n),this.random=i,this.
numbers=Uint32Array.from({length:t},(r,a)=>a),this.batch=0,this.begin=0}next(){this.batch===0&&this.#t();
let t=this.numbers.subarray(this.begin,this.begin+this.sizes[this.batch]);return this.batch=(this.batch+
1)%this.sizes.length,this.begin=this.batch===0?0:this.begin+t.length,t}#t(){let{numbers:t}=this;for(let n=t.
length-1;n>0;n--){let i=this.random.below(n+1),r=t[n];t[n]=t[i],t[i]=r}}},RA=["weights","slopes","me\
ans","squares"],TA=class{room=new OA;size=0;constructor(t,n){let{sizes:i}=t;this.settings=t,this.count=
n,this.most=Math.max(...ke(n,t.batchSize)),this.depth=i.length-1,this.encoder=this.#t("encoder",i,t.
codeActivation),this.decoder=this.#t("decoder",i.toReversed(),t.output);let{inputs:r,outputs:a}=this.
encoder[this.depth-1];this.logVariance=t.variational?this.#A("log_variance",r,a,null):null,this.places=
this.#s();let[u]=i,d=Math.max(...i);this.packed=this.room.floats(Ct(d)*Math.max(d,this.most)),this.clean=
this.#n(d),this.damaged=this.#n(u),this.slopes=[this.#n(d),this.#n(d)],this.codes=this.#n(a),this.noise=
this.#n(a),this.zeros=this.#n(a),this.spread=this.#n(a),this.means=this.room.floats(a),this.greys=this.
room.greys(n*u);for(let p of this.layers)p.output=this.#n(p.outputs)}get layers(){return[...this.encoder,
...this.decoder,...this.logVariance?[this.logVariance]:[]]}get parameters(){return this.layers.flatMap(
({name:t,inputs:n,outputs:i,tied:r,weight:a,bias:u})=>[...r?[]:[{name:`${t}.weight`,shape:[i,n],at:a,
inputs:n}],{name:`${t}.bias`,shape:[i],at:u,inputs:n}])}#t(t,n,i){let{activation:r,tied:a}=this.settings,
u=0;return n.slice(1).map((d,p)=>{let Q=`${t}.${u}`,C=p<this.depth-1?r:i;u+=C===null?1:2;let P=a&&t===
"decoder"?this.encoder[this.depth-1-p]:void 0;return this.#A(Q,n[p],d,C,P)})}#A(t,n,i,r,a){let u=a?a.
weight:this.#e(n*i),d=this.#e(i);return{name:t,inputs:n,outputs:i,activation:r,tied:a!==void 0,weight:u,
bias:d,output:0}}#e(t){let n=this.size;return this.size+=Ct(t),n}#s(){let t=RA.map(n=>[n,this.room.floats(
this.size)]);return Object.fromEntries(t)}#n(t){return this.room.floats(this.most*t)}},Se=class extends Error{};
async function UA(t,n,{plain:i=!1}={}){let r=t.sizes?.[0]??784,a=n.length/r;if(!Number.isInteger(a)||
a===0)throw new Me(`images must have ${r} pixels each, the first of sizes, but ${n.length} pixels ar\
e given.`);let u=new TA(kA(t,a),a);return new GA(u,await bA(u.room.bytes,i),n)}var GA=class{taken=0;seen=0;#t=new qA;constructor(t,n,i){
this.plan=t,this.machine=n,this.settings=t.settings,this.network=new FA(t,n),this.objective=new LA(this.
network),this.random=new m(t.settings.seed),new Uint8Array(n.buffer).set(i,t.greys),this.network.draw(
this.random),this.order=new NA(t.count,t.settings.batchSize,this.random),this.steps=HA(this.order.sizes,
t.settings.images),this.chosen=new Uint32Array}get done(){return this.taken>=this.steps}step(){let{kernel:t}=this.
machine;this.chosen=this.order.next();let n=this.objective.descend(this.#A());if(!Number.isFinite(n))
throw new Se(this.#r(`the loss is ${n}`));let{step:i,root:r}=this.#t.next(this.#s()),{weights:a,slopes:u,
means:d,squares:p}=this.plan.places;if(t.adam(this.plan.size,a,u,d,p,i,r),this.taken++,this.seen+=this.
chosen.length,this.done&&!this.#n())throw new Se(this.#r("a weight is not finite"));return n}#A(){let{
plan:t,settings:n}=this,{kernel:i}=this.machine,r=this.chosen.length,[a]=n.sizes;this.chosen.forEach(
(d,p)=>{i.greys(a,t.greys+d*a,t.clean+4*p*a)});let u=t.clean;if(n.corruption&&(u=t.damaged,this.#e(r*
a,this.random)),n.variational){let d=r*n.sizes.at(-1),p=this.random.leave(ve("addNormals",d));i.addNormals(
d,t.zeros,t.noise,1,p)}return{count:r,clean:t.clean,input:u}}#e(t,n){let{kind:i,amount:r}=this.settings.
corruption,{how:a}=re[i],u=n.leave(ve(a,t));this.machine.kernel[a](t,this.plan.clean,this.plan.damaged,
r,u)}#s(){let{lr:t,schedule:n}=this.settings;return n===null?t:t*Ce[n](Math.min(this.taken/Math.max(
this.steps-1,1),1))}#n(){return this.plan.parameters.every(t=>this.network.view(t).every(Number.isFinite))}#r(t){
return`After ${this.taken} steps ${t}: most likely the step size ${this.settings.lr} is too large; t\
ry a tenth of it.`}encode(t){return this.#i(this.plan.encoder,t)}decode(t){return this.#i(this.plan.
decoder,t)}reconstruct(t){return this.#i([...this.plan.encoder,...this.plan.decoder],t)}damage(t,n){
if(!this.settings.corruption)return t;let i=new m(n),[r]=this.settings.sizes;return this.#o(t,r,r,a=>(this.#e(
a*r,i),this.plan.damaged))}weights(){return this.plan.parameters.map(t=>({name:t.name,shape:t.shape,
values:this.network.view(t).slice()}))}#i(t,n){let i=t.at(-1);return this.#o(n,t[0].inputs,i.outputs,
r=>t.reduce((a,u)=>this.network.forward(u,a,r),this.plan.clean))}#o(t,n,i,r){let a=t.length/n;if(!Number.
isInteger(a))throw new Error(`rows of ${n} numbers are needed, but ${t.length} numbers are given`);let u=new Float32Array(
this.machine.buffer),d=new Float32Array(a*i);for(let p=0;p<a;p+=this.plan.most){let Q=Math.min(this.
plan.most,a-p);u.set(t.subarray(p*n,(p+Q)*n),this.plan.clean/4);let C=r(Q)/4;d.set(u.subarray(C,C+Q*
i),p*i)}return d}};function ve(t,n){return t==="addNormals"?Math.ceil(n/8)*8:n}var $A=100,zA=6,YA=1,
jA=.1;function JA({post:t,pause:n,slice:i,now:r=()=>performance.now()}){let a,u=0,d=!0,p=0,Q=0,C=x=>{
let F=r(),L=VA(x);t(L,XA(L)),Q=r(),p=Math.max($A,zA*(Q-F)),d=!1},P=async(x,F)=>{if(a?.run!==x.run){a=
void 0;let j=await KA(x);if(u!==F)return"stopped";a=j,C(a)}let L=a,{trainer:T}=L,$=x.steps??Number.POSITIVE_INFINITY;
for(;!T.done&&$>0&&u===F;){let j=r()+i;do T.step(),$--;while(!T.done&&$>0&&r()<j);await n(),u===F&&d&&
r()-Q>=p&&C(L)}return a===L&&T.taken>0&&C(L),T.done?"done":"stopped"};return async x=>{if(x.type==="\
seen"){d=!0;return}let F=++u;if(x.type==="stop")return;let{run:L}=x;d=!0;try{let T=await P(x,F);(u===
F||T==="stopped")&&t({type:T,run:L})}catch(T){a?.run===L&&(a=void 0),t({type:"failed",run:L,message:T instanceof
Error?T.message:`${T}`})}}}async function KA({run:t,settings:n,images:i,plain:r}){let a=await UA(n,i.
train,{plain:r}),u=p=>{let Q=Float32Array.from(p,C=>C/255);return{clean:Q,given:a.damage(Q,YA)}},d=u(
i.train.subarray(0,i.test.length));return{run:t,trainer:a,images:i,train:d,test:u(i.test)}}function VA({
run:t,trainer:n,images:i,train:r,test:a}){let[u]=n.settings.sizes,d=n.settings.sizes.at(-1)??0,p=n.encode(
a.given);return{type:"frame",run:t,step:n.taken,steps:n.steps,seen:n.seen,train:Pe(n.reconstruct(r.given),
r.clean,u),test:Pe(n.decode(p),a.clean,u),active:WA(p,d),codes:d===2?p:new Float32Array,outputs:n.reconstruct(
i.shown),weights:n.weights(),kernel:n.machine.name}}function Pe(t,n,i){let r=0;for(let a=0;a<n.length;a++)
r+=(t[a]-n[a])**2;return r*i/n.length}function WA(t,n){let i=0;for(let a of t)i=Math.max(i,Math.abs(
a));let r=0;for(let a of t)Math.abs(a)>jA*i&&r++;return n===0?0:r/t.length}function XA({codes:t,outputs:n,
weights:i}){return[t.buffer,n.buffer,...i.map(({values:r})=>r.buffer)]}function _A(t,n){let{pause:i,
close:r}=ZA(),a=JA({post:(u,d=[])=>t.postMessage(u,d),pause:i,slice:n});return t.onmessage=({data:u})=>a(
u),t.postMessage({type:"ready"},[]),r}function ZA(){let{port1:t,port2:n}=new MessageChannel,i=()=>{};
return t.onmessage=()=>i(),{pause:()=>new Promise(r=>{i=r,n.postMessage(0)}),close:()=>t.close()}}return B(
w)})();return s.serve(A,e)}var Ln=2e3,aA={worker:30,page:12},Hn=1e3,iA=Symbol.for("aelib.training.1");function cA(){let A=globalThis;
return A[iA]??=new Be,A[iA]}var Be=class{#t;#A=new Map;#e;#s=0;#n;join(e){return{start:s=>this.#r(e,
++this.#s,s),goOn:s=>{let o=this.#e?.client===e?this.#e.run:++this.#s;return this.#r(e,o,s)},holds:()=>this.#e?.
client===e,stop:()=>{this.#e?.client===e&&this.#o({type:"stop"})},seen:()=>this.#o({type:"seen"}),leave:()=>this.#a(
e)}}async#r(e,s,o){let c=this.#e;this.#e={client:e,run:s},this.#A.set(e,!0),this.#n??=setInterval(()=>this.#c(),
Hn),c&&c.client!==e&&c.client.hear({type:"stopped",run:c.run}),this.#t??=Nn(f=>this.#i(f));let{place:l,
post:g}=await this.#t;return this.#e?.run===s&&g({type:"start",run:s,...o}),l}#i(e){if(e.type==="rea\
dy"||e.run!==this.#e?.run)return;let{client:s}=this.#e;e.type==="failed"&&(this.#e=void 0),s.hear(e)}async#o(e){
(await this.#t)?.post(e)}#c(){for(let[e,s]of this.#A){let o=e.stands();!o&&!s?this.#a(e):this.#A.set(
e,o)}}async#a(e){this.#A.delete(e);let s=this.#e;if(s?.client===e&&(this.#e=void 0,e.hear({type:"sto\
pped",run:s.run}),await this.#o({type:"stop"})),this.#A.size>0)return;clearInterval(this.#n),this.#n=
void 0;let o=this.#t;this.#t=void 0,(await o)?.close()}};async function Nn(A){try{return await Rn(A)}catch{
return Tn(A)}}function Rn(A){let e=`"use strict";(${Ie})(self, ${aA.worker});`,s=URL.createObjectURL(
new Blob([e],{type:"text/javascript"}));return new Promise((c,l)=>{let g=new Worker(s),f=()=>{g.terminate(),
l(new Error("no worker"))},I=setTimeout(f,Ln);g.onerror=f,g.onmessage=()=>{clearTimeout(I),g.onmessage=
({data:B})=>A(B),g.onerror=null,c({place:"worker",post:B=>g.postMessage(B),close:()=>g.terminate()})}}).
finally(()=>URL.revokeObjectURL(s))}function Tn(A){let e=!0,s={onmessage:null,postMessage(l){e&&setTimeout(
A,0,l)}},o=Ie(s,aA.page);return{place:"page",post:l=>s.onmessage?.({data:l}),close(){e=!1,o()}}}var Wt=class{state="idle";message="";frame;settings;history=[];place;#t;#A;#e;constructor(e,s){this.#A=
e,this.#t=cA().join({hear:o=>this.#n(o),stands:s})}train(e,s){return this.#s(e,s,void 0)}step(e,s){return this.#s(
e,s,1)}reset(e,s){return this.#e=void 0,this.#s(e,s,0)}holds(e){return this.state==="held"&&this.asked(
e)&&this.#t.holds()}asked(e){return Jt(this.#e,e)}stop(){this.state="stopping",this.#A(),this.#t.stop()}close(){
this.#t.leave()}async#s(e,s,o){let c=this.holds(e);c||(this.history=[]),this.#e=e,Object.assign(this,
{state:"training",message:""}),this.#A();let l={settings:e,images:s,steps:o};this.place=await(c?this.#t.
goOn(l):this.#t.start(l)),this.#A()}#n(e){if(e.type==="frame"){this.frame=e,this.settings=this.#e;let{
seen:s,train:o,test:c}=e;this.history.at(-1)?.seen!==s&&this.history.push({seen:s,train:o,test:c}),requestAnimationFrame(
()=>this.#t.seen())}else e.type==="done"?this.state="done":e.type==="stopped"?this.state="held":e.type===
"failed"&&(this.state="failed",this.message=e.message);this.#A()}};var Un={worker:"Trains in a worker of this page",page:"Trains in the page itself, which refuses work\
ers,"},Gn={wasm:"in WebAssembly",plain:"in plain JavaScript, since it refuses WebAssembly"},lA={idle:"",
training:"Training ...",stopping:"Stopping ...",held:"Stopped",done:"Done",failed:""};function gA({state:A,
frame:e,settings:s,place:o},[c],l=!1){let g=A==="training"||A==="stopping",f=e&&o?`${Un[o]} ${Gn[e.kernel]}\
; the same settings give the same net everywhere.`:"";if(!e){let D=c?.error?`The mark to beat: ${c.name}\
, squared error ${lt(c.error)} per test image. `:"";return{aloud:g?"Starting ...":`${D}Press Train.`,
numbers:"No image seen yet.",place:f}}let I=`${e.seen.toLocaleString("en")} images seen`,B=s?.sizes?.
at(-1)??0,w=e.codes.length||e.step===0?"":` An image switches on ${Math.round(B*e.active)} of the co\
de's ${B} units.`,E=`${I}: error ${lt(e.test)} on test images, ${lt(e.train)} on training images.${w}`,
m=A==="done"||A==="held"&&e.step>0,v=l&&!g?"New settings: press Train. The last run":lA[A];return{aloud:m?
`${v}: ${$n(e.test,c)}`:lA[A],numbers:E,place:f}}function $n(A,{name:e,error:s}={name:"",color:"",error:0}){
let o=`squared error ${lt(A)} per test image`;if(!s)return`${o}.`;let c=Math.round(100*A/s)-100,l=c>
0?"above":"below";return`${o}, ${Math.abs(c)} % ${l} the ${lt(s)} of ${e}.`}function lt(A){return A.
toFixed(1)}var we=8,zn=["run","test","training","to beat","units on"];function uA(){let A=zn.map(g=>M("th",{scope:"\
col"},g)),e=M("tbody"),s=M("caption",{},"Runs so far: squared error per image"),o=M("table",{class:"\
aelib-runs"},s,M("tr",{},...A),e);o.hidden=!0;let c=new Set;return{node:o,add:(g,{train:f,test:I,active:B},{
sizes:w=[]},[E])=>{let m=Yn(g);if(c.has(m))return;c.add(m);let h=w.at(-1)??0,v=h>2?`${Math.round(h*B)}\
 of ${h}`:"",D=[lt(I),lt(f),E?lt(E.error):"",v].map(y=>M("td",{},y));e.prepend(M("tr",{},M("th",{scope:"\
row"},m),...D)),e.rows.length>we&&(c.delete(e.rows[we].cells[0].textContent??""),e.deleteRow(we)),o.
hidden=!1}}}function Yn({question:A,...e}){let s=Object.entries(e).map(([o,c])=>`${Kt[o]} ${c||"none"}`);
return[A,...s].join(", ")}var pt={left:58,right:14,top:12,bottom:48};function Ee(A,e,s,{width:o=400,height:c=260,left:l=pt.left}={}){
let g=ct("svg",{viewBox:`0 0 ${o} ${c}`,class:"aelib-chart"});g.setAttribute("role","img"),g.setAttribute(
"aria-label",A),jn(g,o,c);let f=c-pt.bottom,I=ct("g",{class:"aelib-axes"}),B=ct("g");g.append(I,B);let w=y=>hA(
y,l,o-pt.right),E=y=>hA(y,f,pt.top),m={x:w(e),y:E(s)},h=(y,b)=>{Object.assign(m,{x:w(y),y:E(b)}),I.replaceChildren(
...Vn(m,{left:l,right:o-pt.right,height:c}))};h(e,s);let v=([y,b])=>`${m.x.at(y).toFixed(1)},${m.y.at(
b).toFixed(1)}`,O=(y,b)=>B.appendChild(ct(y,b)),D=y=>{let b=O("path",y);return S=>b.setAttribute("d",
S)};return{node:g,setAxes:h,scale:m,line(y,b={}){let S=D({class:"aelib-line",stroke:y,...b});return q=>S(
q.length?`M${q.map(v).join("L")}`:"")},segments(y,b={}){let S=D({class:"aelib-line",stroke:y,...b});
return q=>S(q.map(([N,Y])=>`M${v(N)}L${v(Y)}`).join(""))},bars(y){let b=D({fill:y,class:"aelib-bars"});
return S=>b(S.map(q=>Kn(q,m,f)).join(""))},dots(y,b){let S=D({class:"aelib-dots",stroke:y,"stroke-wi\
dth":b});return q=>S(q.map(N=>`M${v(N)}h0`).join(""))},words(y){let b=O("text",y);return([S,q],N)=>{
b.setAttribute("x",m.x.at(S).toFixed(1)),b.setAttribute("y",m.y.at(q).toFixed(1)),b.textContent!==N&&
(b.textContent=N)}},circle(y){let b=O("circle",y);return([S,q])=>{b.setAttribute("cx",m.x.at(S).toFixed(
2)),b.setAttribute("cy",m.y.at(q).toFixed(2))}}}}function jn(A,e,s){A.style.setProperty("--aelib-wid\
e",`${e}px`),A.style.setProperty("--aelib-tall",`${s}px`)}function Jn(A,e){let s=(e-A)/5,o=10**Math.
floor(Math.log10(s)),c=o*([1,2,5].find(f=>s<=1.01*f*o)??10),l=Math.ceil(A/c-1e-9),g=Math.floor(e/c+1e-9)-
l+1;return Array.from({length:g},(f,I)=>Number(((l+I)*c).toPrecision(10)))}function hA({low:A,high:e,
log:s=!1,ticks:o,label:c},l,g){let f=s?Math.log:B=>B,I=f(e)-f(A)||1;return{at:B=>l+(g-l)*(f(B)-f(A))/
I,back:B=>A+(e-A)*(B-l)/(g-l),label:c,ticks:o??Jn(A,e)}}function Kn([A,e,s],{x:o,y:c},l){let[g,f,I]=[
o.at(A),o.at(e),c.at(s)].map(B=>B.toFixed(1));return`M${g},${l}V${I}H${f}V${l}Z`}function*Vn({x:A,y:e},{
left:s,right:o,height:c}){let l=c-pt.bottom,g=(B,w)=>ct("text",B,w);for(let B of A.ticks){let w=A.at(
B);yield ct("line",{x1:w,x2:w,y1:l,y2:l+5}),yield g({x:w,y:l+19,"text-anchor":"middle"},String(B))}for(let B of e.
ticks){let w=e.at(B);yield ct("line",{...{x1:s,x2:o,y1:w,y2:w},class:"aelib-grid"}),yield g({x:s-7,y:w+
4,"text-anchor":"end"},String(B))}yield ct("line",{x1:s,x2:o,y1:l,y2:l});let f=(s+o)/2;yield g({x:f,
y:c-8,"text-anchor":"middle"},A.label);let I=`translate(10 ${(pt.top+l)/2}) rotate(-90)`;yield g({transform:I,
"text-anchor":"middle"},e.label)}var Qe=["#1f77b4","#e06c00","#2ca02c","#d62728","#9467bd","#9a6155","#d45fb0","#7f7f7f","#959618","#\
1295a6"];var Wn={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]},Xn=22,fA=8;function dA({node:A,
scale:e,circle:s},{point:o,limits:c,move:l}){let g=m=>l(m.map((h,v)=>Math.min(Math.max(h,c()[v][0]),
c()[v][1]))),f=m=>{let h=A.getScreenCTM();if(!h)return;let v=new DOMPoint(m.clientX,m.clientY).matrixTransform(
h.inverse());g([e.x.back(v.x),e.y.back(v.y)])};A.setAttribute("tabindex","0"),A.setAttribute("role",
"application");for(let[m,h]of Object.entries(J))A.setAttribute(m,h);A.classList.add("aelib-map");let I=null;
A.addEventListener("pointerdown",m=>{A.setPointerCapture(m.pointerId);let h=m.pointerType!=="touch"||
m.target===E;I=h?null:{x:m.clientX,y:m.clientY},h&&f(m)}),A.addEventListener("touchstart",m=>m.target===
E&&m.preventDefault(),{passive:!1}),A.addEventListener("pointermove",m=>{if(I){let[h,v]=[Math.abs(m.
clientX-I.x),Math.abs(m.clientY-I.y)];h>fA&&h>v&&(I=null)}m.buttons&&!I&&f(m)}),A.addEventListener("\
pointerup",m=>{I&&Math.hypot(m.clientX-I.x,m.clientY-I.y)<=fA&&f(m),I=null}),A.addEventListener("key\
down",m=>{let h=Wn[m.key];if(!h)return;m.preventDefault();let v=m.shiftKey?.1:.02;g(o().map((O,D)=>O+
v*h[D]*(c()[D][1]-c()[D][0])))});let B=s({r:9,fill:"none",stroke:"var(--aelib-ink)","stroke-width":3}),
w=s({r:Xn,class:"aelib-handle"}),E=A.querySelector(".aelib-handle");return m=>{B(m),w(m)}}var pA=[1,2,5,10,20,50,100,200,500],_n=[3,7,15,30,70,150,300],mA={"training images":"var(--aelib-dee\
p)","test images":"var(--aelib-denoising)"},Zn=300,ts=48,IA=.02;function BA(){let A=Ee("squared erro\
r per image against the number of images seen, on a logarithmic scale",{low:0,high:60,label:"images \
seen, in thousands"},{low:10,high:200,log:!0,ticks:[],label:"squared error per image"}),e=Object.values(
mA).map(f=>A.line(f)),s={"stroke-dasharray":"7 5"},o=[0,1].map(()=>A.line("currentColor",s)),c=[...A.
node.querySelectorAll("path")].slice(-2),l=M("div"),g=(f,I,B)=>{let w=f.flatMap(({train:b,test:S})=>[
b,S]),E=[...w,...B.map(({error:b})=>b)].filter(b=>b>0),m=w.length?1.25:4,[h,v]=[Math.min(...E,50)/m,
Math.max(...E,50)*m],D=(v<8*h?[...pA,..._n]:pA).filter(b=>h<=b&&b<=v),y=I/1e3;A.setAxes({low:0,high:y,
label:"images seen, in thousands"},{low:h,high:v,log:!0,ticks:D,label:"squared error per image"}),e[0](
f.map(({seen:b,train:S})=>[b/1e3,Math.max(S,h)])),e[1](f.map(({seen:b,test:S})=>[b/1e3,Math.max(S,h)])),
o.forEach((b,S)=>{let q=B[S];c[S].setAttribute("stroke",q?.color??"none"),b(q?.error>0?[[0,q.error],
[y,q.error]]:[])}),l.replaceChildren(Fe([...Object.entries(mA),...B.map(es)]))};return{node:M("div",
{class:"aelib-curves"},A.node,l),draw:g}}function es({name:A,color:e}){return[A,e,"aelib-dashed"]}function wA(A,e){
let s="map of the codes of test images; arrow keys move the point",o={low:-1,high:1,label:""},c=Ee(s,
o,o,{width:370,height:330}),l=Array.from({length:Zn},(O,D)=>{let y={class:"aelib-digit",style:`fill:${Qe[(e[D]??
7)%Qe.length]}`};return c.words(y)}),g=[...c.node.querySelectorAll(".aelib-digit")],f=ut(A,4),I=[o,o].
map(({low:O,high:D})=>[O,D]),B=[.5,.5],w=[],E=()=>I.map(([O,D],y)=>O+B[y]*(D-O)),m=()=>{let O=E();h(
O);let y=`decoded at the ring, (${O.map(b=>b.toFixed(1)).join(", ")}): drag it`;f.draw([jt(w,Float32Array.
from(O))],y)},h=dA(c,{point:E,limits:()=>I,move(O){B=O.map((D,y)=>(D-I[y][0])/(I[y][1]-I[y][0])),m()}}),
v=({codes:O,weights:D},y)=>{I=[0,1].map(q=>As(O.filter((N,Y)=>Y%2===q)));let[b,S]=I.map(([q,N],Y)=>({
low:q,high:N,label:`${["first","second"][Y]} number of the code`}));c.setAxes(b,S),l.forEach((q,N)=>{
let Y=[O[2*N],O[2*N+1]],ot=Y.every((W,X)=>I[X][0]<=W&&W<=I[X][1]);ot&&q(Y,String(e[N]??"•")),g[N].
toggleAttribute("hidden",!ot)}),w=Vt(D,y).decoder,m()};return{node:c.node,decoded:f.node,draw:v}}function As(A){
let e=A.slice().sort(),s=g=>e[Math.round(g*(e.length-1))],[o,c]=[s(IA),s(1-IA)],l=.08*(c-o)||1;return[
o-l,c+l]}function EA(A){let e=ut(A,1.15),s=ut(A,1.75);e.node.style.maxWidth="412px";let o=M("div"),c=A[0]*
A[1];return{node:o,draw:({weights:g},f)=>{let{values:I}=g[0],B=Math.min(I.length/c,ts),w=Array.from(
{length:B},(O,D)=>{let y=I.subarray(D*c,(D+1)*c),b=y.reduce((S,q)=>Math.max(S,Math.abs(q)),0)||1;return y.
map(S=>S/b)}),E=I.length/c,h=`filters of the first layer, ${B<E?`the first ${B} of ${E}`:`all ${E}`}\
: grey 0, white positive, black negative`,v=f===12?e:s;v.node.parentNode!==o&&o.replaceChildren(v.node),
v.draw(w,h,{low:-1,high:1,columns:f})}}}var ns=6,ss=500,os=1e3;function rs({model:A,el:e}){let s=A.get("payload"),{shape:o,labels:c,pca:l}=s,
g=o[0]*o[1],f,I="",B=()=>f?f.train.length/g:Number.POSITIVE_INFINITY,w=Ze(A,s,{width:g,count:B},()=>wt()),
E=new Wt(()=>kt(),()=>e.isConnected),m=Xt("Train",()=>It("train"));m.classList.add("aelib-primary");
let h=Xt("Stop",()=>E.stop()),v=Xt("Step",()=>It("step")),O=Xt("Reset",()=>It("reset")),D=M("progres\
s",{max:1,value:0,"aria-label":"images seen"}),y=M("div",{class:"aelib-controls"},m,h,v,O,D),b=M("p",
{class:"aelib-error",role:"alert"}),S=M("p",{class:"aelib-numbers"}),q=He(),N=ze(o,1.9),Y=BA(),ot=wA(
o,c),W=EA(o),X=Le(),ht=uA(),ft=M("div",{class:"aelib-rows"}),mt=bt(),gt=nA(o,()=>E),yt=()=>({width:g,
count:Math.min(B(),1e6),source:s.source}),At=oA(()=>rA(w.values(),yt()),()=>E.frame),Lt=M("div",{class:"\
aelib-rows aelib-left"},N.node,gt.node),Ht=bt(Lt,Y.node);Ht.classList.add("aelib-close");let Zt=M("d\
iv",{class:"aelib-rows"},y,b,q,S,Ht);e.append(w.node,Zt,ht.node,mt,At.node,X);let G={},It=U=>{if(!f||
w.problem()){kt();return}let{test:K}=f,_=ge(w.values(),g),Z=Bt(_).at(-1)??[],k=new Float32Array(Z.length*
g);Z.forEach((z,tt)=>{k.set(z,tt*g)}),G=w.entries(),E[U](_,{...f,test:K,shown:k})},Bt=({corruption:U})=>f?
U?[Mt(""),te(JSON.stringify(U))]:[Mt("")]:[[]],Mt=$t(()=>pe(f?.test??new Uint8Array,g,ns)),te=$t(U=>CA(
Mt(""),JSON.parse(U))),ee=$t(U=>{let K=pe(f?.test??new Uint8Array,g,Number.POSITIVE_INFINITY);return Ye(
CA(K,JSON.parse(U)),K)}),H=({corruption:U,sizes:K=[]})=>{let _=K.at(-1)??0,Z=U?{name:"the damaged im\
ages",color:"var(--aelib-other)"}:{name:`PCA with k = ${_}`,color:"var(--aelib-pca)"},k=U?f&&ee(JSON.
stringify(U)):l[_-1];return k?[{...Z,error:k}]:[]},wt=()=>{w.follow(),Je(w),At.draw(),kt()},kt=()=>{
let U=e.clientWidth<ss,K=I||w.problem()||(E.state==="failed"?E.message:"");b.textContent=K;let _=E.state===
"training"||E.state==="stopping",Z=ge(w.values(),g),k=E.holds(Z);_t(m,!_||!(E.asked(Z)||E.state==="s\
topping")),_t(v,!_),_t(O,!_),_t(h,E.state==="training"),m.textContent=k&&E.frame?.step?"Go on":"Trai\
n";let{frame:z,settings:tt}=E,dt=z&&tt||Z;D.value=z?z.step/z.steps:0;let Nt=H(dt),Et=gA(E,Nt,!Jt(dt,
Z));q.textContent=Et.aloud,S.textContent=Et.numbers,X.textContent=Yt()?`${Et.place} The address of t\
his page carries the settings: it can be sent.`.trim():Et.place,Y.draw(E.history,dt.images??0,Nt);let[
St,R]=Bt(dt),et=[["original",St]];R&&et.push(["damaged",R]);let ne=St.map(rt=>rt.map(()=>.5));et.push(
["output",z?is(z.outputs,g):ne]),St.length&&N.draw(et);let Qt=z?.codes.length?[ot]:[];if(gt.draw(),At.
able(),QA(ft,[...Qt.map(({decoded:rt})=>rt),W.node]),QA(mt,z?[...Qt.map(({node:rt})=>rt),ft]:[]),!(!z||
!tt)){E.state==="done"&&ht.add(G,z,tt,H(dt));for(let rt of Qt)rt.draw(z,tt);W.draw(z,U?8:Qt.length?12:
16)}};e.setAttribute("aria-busy","true"),Promise.all([de(s.train,g),de(s.test,g)]).then(([U,K])=>{f=
{train:U,test:K}},U=>{I=U.message}).finally(()=>{e.removeAttribute("aria-busy"),wt()});let Ae=[je(w),
Ge(A,Ft,wt)];return()=>{for(let U of Ae)U();E.close()}}function QA(A,e){for(let s of[...A.childNodes])
e.includes(s)||s.remove();e.forEach((s,o)=>{A.childNodes[o]!==s&&A.insertBefore(s,A.childNodes[o]??null)})}
function CA(A,{kind:e,amount:s}){return A.map((o,c)=>Gt(o,e,s,os+c))}function is(A,e){return Array.from(
{length:A.length/e},(s,o)=>A.subarray(o*e,(o+1)*e))}function Xt(A,e){let s=M("button",{type:"button",
...J},A);return s.addEventListener("click",()=>{s.ariaDisabled!=="true"&&e()}),s}function _t(A,e){A.
setAttribute("aria-disabled",String(!e))}var as=Ue(rs);return on(cs);})();
widget = widget.default;
export { widget as default };
