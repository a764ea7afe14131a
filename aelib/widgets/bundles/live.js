"use strict";var widget=(()=>{var M=Object.defineProperty;var K=Object.getOwnPropertyDescriptor;var H=Object.getOwnPropertyNames;var U=Object.prototype.hasOwnProperty;var Z=(t,e)=>{for(var n in e)M(t,n,{get:e[n],enumerable:!0})},J=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of H(e))!U.call(t,s)&&s!==n&&M(t,s,{get:()=>e[s],enumerable:!(o=K(e,s))||
o.enumerable});return t};var Q=t=>J(M({},"__esModule",{value:!0}),t);var bt={};Z(bt,{default:()=>pt});function E(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function h(t,e={},...n){return E(document.createElement(t),e,n)}function v(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return E(o,e,n)}function F(t){let e=t.map(([n,o,s=""])=>h(
"span",{},h("i",{class:s,style:`color:${o}`}),n));return h("div",{class:"aelib-legend"},...e)}function C(...t){return h("div",{class:"aelib-beside"},...t)}var $={left:58,right:14,top:12,bottom:48};function O(t,e,n,{width:o=400,height:s=260,left:r=$.left}={}){
let a=v("svg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),W(a,o,s);let i=s-$.bottom,c=v("g",{class:"aelib-axes"}),l=v("g");a.append(c,l);let f=d=>_(
d,r,o-$.right),b=d=>_(d,i,$.top),p={x:f(e),y:b(n)},x=(d,u)=>{Object.assign(p,{x:f(d),y:b(u)}),c.replaceChildren(
...tt(p,{left:r,right:o-$.right,height:s}))};x(e,n);let w=([d,u])=>`${p.x.at(d).toFixed(1)},${p.y.at(
u).toFixed(1)}`,y=(d,u)=>l.appendChild(v(d,u)),A=d=>{let u=y("path",d);return g=>u.setAttribute("d",
g)};return{node:a,setAxes:x,scale:p,line(d,u={}){let g=A({class:"aelib-line",stroke:d,...u});return m=>g(
m.length?`M${m.map(w).join("L")}`:"")},segments(d,u={}){let g=A({class:"aelib-line",stroke:d,...u});
return m=>g(m.map(([k,V])=>`M${w(k)}L${w(V)}`).join(""))},bars(d){let u=A({fill:d,class:"aelib-bars"});
return g=>u(g.map(m=>Y(m,p,i)).join(""))},dots(d,u){let g=A({class:"aelib-dots",stroke:d,"stroke-wid\
th":u});return m=>g(m.map(k=>`M${w(k)}h0`).join(""))},words(d){let u=y("text",d);return([g,m],k)=>{u.
setAttribute("x",p.x.at(g).toFixed(1)),u.setAttribute("y",p.y.at(m).toFixed(1)),u.textContent!==k&&(u.
textContent=k)}},circle(d){let u=y("circle",d);return([g,m])=>{u.setAttribute("cx",p.x.at(g).toFixed(
2)),u.setAttribute("cy",p.y.at(m).toFixed(2))}}}}function W(t,e,n){t.style.setProperty("--aelib-wide",
`${e}px`),t.style.setProperty("--aelib-tall",`${n}px`)}function X(t,e){let n=(e-t)/5,o=10**Math.floor(
Math.log10(n)),s=o*([1,2,5].find(i=>n<=1.01*i*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(e/s+1e-9)-r+
1;return Array.from({length:a},(i,c)=>Number(((r+c)*s).toPrecision(10)))}function _({low:t,high:e,log:n=!1,
ticks:o,label:s},r,a){let i=n?Math.log:l=>l,c=i(e)-i(t)||1;return{at:l=>r+(a-r)*(i(l)-i(t))/c,back:l=>t+
(e-t)*(l-r)/(a-r),label:s,ticks:o??X(t,e)}}function Y([t,e,n],{x:o,y:s},r){let[a,i,c]=[o.at(t),o.at(
e),s.at(n)].map(l=>l.toFixed(1));return`M${a},${r}V${c}H${i}V${r}Z`}function*tt({x:t,y:e},{left:n,right:o,
height:s}){let r=s-$.bottom,a=(l,f)=>v("text",l,f);for(let l of t.ticks){let f=t.at(l);yield v("line",
{x1:f,x2:f,y1:r,y2:r+5}),yield a({x:f,y:r+19,"text-anchor":"middle"},String(l))}for(let l of e.ticks){
let f=e.at(l);yield v("line",{...{x1:n,x2:o,y1:f,y2:f},class:"aelib-grid"}),yield a({x:n-7,y:f+4,"te\
xt-anchor":"end"},String(l))}yield v("line",{x1:n,x2:o,y1:r,y2:r});let i=(n+o)/2;yield a({x:i,y:s-8,
"text-anchor":"middle"},t.label);let c=`translate(10 ${($.top+r)/2}) rotate(-90)`;yield a({transform:c,
"text-anchor":"middle"},e.label)}function q(t,e,n){let o=t?.kernel??t?.context?.sessionContext?.session?.kernel,s,r=()=>{s?.comm_live!==
!1&&!o?.isDisposed||(i(),n())},a=!1,i=()=>{a=!0,s?.off("comm_live_update",r),o?.disposed.disconnect(
r)};o?.disposed.connect(r);let c=l=>{a||(s=l,s.on("comm_live_update",r),r())};return t?.get_model(e).
then(c,()=>{}),i}var j=Symbol.for("aelib.models"),et="aelib-model";function L(){let t=globalThis;return t[j]??=new Map,
t[j]}function I(t,e){L().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(et));return()=>{L().delete(t)}}function P(t){return{initialize({model:e}){return I(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:ot(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(h("p",{class:"aelib-error"},
s)),o}}}}function R(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var nt=25;function ot(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of rt(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,nt),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(r,a){let i=()=>{o||a()},c=e.get(r)??new Set;return e.set(r,c.add(a)),t.on(r,i),()=>{c.delete(
a),t.off(r,i)}}}}function rt(t){return Object.keys(t)}function T(t){let e=atob(t),n=new Uint8Array(e.length);for(let o=0;o<n.length;o++)n[o]=e.charCodeAt(
o);return n}function st(t){let e=T(t.data);if(t.type==="float32")return new Float32Array(e.buffer);let n=new Float32Array(
e.length);if(t.type==="grey"){for(let s=0;s<n.length;s++)n[s]=e[s]/255;return n}if(t.type==="int8"){
let s=new Float32Array(T(t.scale).buffer),r=e.length/s.length,a=new Int8Array(e.buffer);return s.forEach(
(i,c)=>{for(let l=c*r;l<(c+1)*r;l++)n[l]=a[l]*i}),n}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function at(t,e){let n=st(t),o=Math.round(n.length/e);return Array.
from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}function z(t,[e,n]){return t.map(({name:o,images:s})=>[
o,at(s,e*n)])}function D(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,c=Math.max(1,Math.round(o/14)),
l=Math.ceil(e.length/r),f=r*(o+c)-c,b=l*(n+c)-c;t.width!==f&&(t.width=f),t.height!==b&&(t.height=b);
let p=t.getContext("2d"),x=p.createImageData(f,b),w=255/(i-a);e.forEach((y,A)=>{let d=Math.floor(A/r)*
(n+c)*f+A%r*(o+c);for(let u=0;u<y.length;u++){let g=4*(d+Math.floor(u/o)*f+u%o),m=(y[u]-a)*w;x.data[g]=
m,x.data[g+1]=m,x.data[g+2]=m,x.data[g+3]=255}}),p.putImageData(x,0,0)}function it(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function G(t,e=2){let n=h("div",{class:"aelib-strips"}),o=[],s=()=>{let a=h("div",{class:"aelib-name"}),
i=h("canvas",{role:"img"});return n.append(a,i),{words:a,canvas:i}};return{node:n,draw:(a,{shape:i=t,
zoom:c=e,...l}={})=>{a.forEach(([f,b],p)=>{o[p]??=s();let{words:x,canvas:w}=o[p];D(w,b,i,l),it(w,c),
w.setAttribute("aria-label",`${f}: ${b.length} images`),x.textContent=f});for(let{words:f,canvas:b}of o.
splice(a.length))f.remove(),b.remove()}}}var ct=56,lt="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. For a new panel, run the cells above again and then this one.",S={training:"\
var(--aelib-deep)",validation:"var(--aelib-denoising)"};function ut({model:t,el:e,manager:n}){let o=N(
t.get("losses")),s=O("loss after each epoch",...o,{left:74}),r=b=>{let[p,x]=[s.line(b),s.dots(b,6)];
return w=>{let y=w.map((A,d)=>[d+1,A]);p(y),x(y)}},[a,i]=[r(S.training),r(S.validation)],c=G([28,28]);
e.append(C(h("div",{},s.node,F(Object.entries(S))),c.node)),e.append(h("style",{},`[data-panel="${t.
get("own_id")}"] { display: none; }`));let l=()=>{let b=t.get("losses"),{shape:p,rows:x}=t.get("pict\
ures");s.setAxes(...N(b)),a(b.training),i(b.validation),c.draw(z(x,p),{shape:p,zoom:ct/p[0]})},f=[ft(
e),R(t,["losses","pictures"],l),q(n,t.get("own_id"),()=>B(e))];return()=>{for(let b of f)b()}}function dt(t,e){
let n=e.querySelector(".widget-readout")?.textContent??"";t.setAttribute("role","slider");for(let o of[
"aria-valuenow","aria-valuetext"])t.setAttribute(o,n)}function ft(t){let e=()=>{let r=t.closest(".wi\
dget-vbox");for(let a of r?.querySelectorAll(".widget-slider")??[]){let i=a.querySelector(".widget-l\
abel")?.textContent??"";for(let c of a.querySelectorAll(".ui-slider-handle"))dt(c,a);for(let c of a.
querySelectorAll("[role=slider], .widget-readout"))c.setAttribute("aria-label",i)}return r?.querySelector(
":scope > .widget-html")?.setAttribute("aria-live","polite"),r},n=new MutationObserver(e),o=()=>{let r=e();
r?n.observe(r,{childList:!0,subtree:!0}):s-- >0&&requestAnimationFrame(o)},s=600;return o(),()=>n.disconnect()}
function B(t){if(!t.isConnected){requestAnimationFrame(()=>B(t));return}t.prepend(h("p",{class:"aeli\
b-error",role:"alert"},lt));let e=t.closest(".widget-vbox");for(let n of e?.children??[])if(!n.contains(
t)){n.setAttribute("inert",""),n.classList.add("aelib-gone");for(let o of n.querySelectorAll("button\
, input, select"))o.setAttribute("disabled","")}}function N({epochs:t,training:e,validation:n}){let o=[
...e,...n],s=o.length?1.1*Math.max(...o,.001):.1;return[{low:0,high:Math.max(t,2),label:"epoch"},{low:0,
high:s,label:"mean squared error"}]}var pt=P(ut);return Q(bt);})();
widget = widget.default;
export { widget as default };
