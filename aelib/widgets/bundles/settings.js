"use strict";var widget=(()=>{var v=Object.defineProperty;var R=Object.getOwnPropertyDescriptor;var j=Object.getOwnPropertyNames;var z=Object.prototype.hasOwnProperty;var q=(t,n)=>{for(var e in n)v(t,e,{get:n[e],enumerable:!0})},B=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of j(n))!z.call(t,r)&&r!==e&&v(t,r,{get:()=>n[r],enumerable:!(o=R(n,r))||
o.enumerable});return t};var K=t=>B(v({},"__esModule",{value:!0}),t);var rt={};q(rt,{default:()=>ot});function P(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function f(t,n={},...e){return P(document.createElement(t),n,e)}function A(){return f("p",{class:"aelib-readout","aria-live":"polite"})}var U={"data-lm-suppress-shortcuts":"true"};function M(t,n,e,o,r=String){let a={type:"range",min:0,max:o.
length-1,step:1},s=f("input",{...a,"aria-label":e,...U}),c=f("span",{class:"aelib-value"}),l=()=>{let p=r(
t.get(n));s.value=String(W(o,t.get(n))),s.setAttribute("aria-valuetext",p),c.textContent=p};return s.
addEventListener("input",()=>Y(t,n,o[Number(s.value)])),{node:f("label",{class:"aelib-control"},f("s\
pan",{},e),s,c),follow:l}}function W(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function k(...t){return{node:f("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function Y(t,n,e){t.put({[n]:e})}var $=Symbol.for("aelib.models"),G="aelib-model";function L(){let t=globalThis;return t[$]??=new Map,
t[$]}function O(t,n){L().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(G));return()=>{L().delete(t)}}function C(t){return{initialize({model:n}){return O(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:J(n),el:e,manager:n.widget_manager})}catch(o){let r=`This wi\
dget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(f("p",{class:"aelib-error"},
r)),o}}}}function I(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var H=25;function J(t){let n=new Map,e=null,o=!1,r=()=>{let a=e;o=!0;try{for(let s of Q(a))t.set(s,a[s])}finally{
e=null,o=!1}t.save_changes()};return{get:a=>e&&a in e?e[a]:t.get(a),put(a){e||setTimeout(r,H),e={...e,
...a};let s=Object.keys(a).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(s))c()},on(a,s){
let c=()=>{o||s()},l=n.get(a)??new Set;return n.set(a,l.add(s)),t.on(a,c),()=>{l.delete(s),t.off(a,c)}}}}
function Q(t){return Object.keys(t)}function F(t){let n=atob(t),e=new Uint8Array(n.length);for(let o=0;o<e.length;o++)e[o]=n.charCodeAt(
o);return e}function V(t){let n=F(t.data);if(t.type==="float32")return new Float32Array(n.buffer);let e=new Float32Array(
n.length);if(t.type==="grey"){for(let r=0;r<e.length;r++)e[r]=n[r]/255;return e}if(t.type==="int8"){
let r=new Float32Array(F(t.scale).buffer),a=n.length/r.length,s=new Int8Array(n.buffer);return r.forEach(
(c,l)=>{for(let i=l*a;i<(l+1)*a;i++)e[i]=s[i]*c}),e}let{type:o}=t;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}function X(t,n){let e=V(t),o=Math.round(e.length/n);return Array.from(
{length:o},(r,a)=>e.subarray(a*n,(a+1)*n))}function Z(t,n){return X(t,n.reduce((e,o)=>e*o))}function E(t,n){
return t.map(({name:e,images:o})=>[e,Z(o,n)])}function N(t,n,[e,o,r=1],a={}){let{columns:s=n.length,low:c=0,high:l=1}=a,i=Math.max(1,Math.round(o/
14)),p=Math.ceil(n.length/s),u=s*(o+i)-i,d=p*(e+i)-i;t.width!==u&&(t.width=u),t.height!==d&&(t.height=
d);let w=t.getContext("2d"),g=w.createImageData(u,d),h=255/(l-c);n.forEach((m,x)=>{let _=Math.floor(
x/s)*(e+i)*u+x%s*(o+i);for(let b=0;b<e*o;b++){let S=4*(_+Math.floor(b/o)*u+b%o);for(let y=0;y<3;y++){
let D=m[r*b+y%r];g.data[S+y]=(D-c)*h}g.data[S+3]=255}}),w.putImageData(g,0,0)}function tt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function T(t,n=2){let e=f("div",{class:"aelib-strips"}),o=[],r=()=>{let s=f("div",{class:"aelib-name"}),
c=f("canvas",{role:"img"});return e.append(s,c),{words:s,canvas:c}};return{node:e,draw:(s,{shape:c=t,
zoom:l=n,...i}={})=>{s.forEach(([p,u],d)=>{o[d]??=r();let{words:w,canvas:g}=o[d];N(g,u,c,i),tt(g,l),
g.setAttribute("aria-label",`${p}: ${u.length} images`),w.textContent=p});for(let{words:p,canvas:u}of o.
splice(s.length))p.remove(),u.remove()}}}var et=56;function nt({model:t,el:n}){let{shape:e,names:o,settings:r,fixed:a,pairs:s,notes:c}=t.get(
"payload"),l=E(a,e),i=s.map(h=>E(h,e)),p=(h,m)=>M(t,h,o[m],[...r[m].keys()],x=>r[m][x]),u=k(p("first",
0),p("second",1)),d=T(e,Math.max(1,Math.round(et/e[0]))),w=A();return n.append(u.node,d.node,w),I(t,
["first","second"],()=>{u.follow();let h=t.get("first")*r[1].length+t.get("second");d.draw([...l,...i[h]]),
w.textContent=c[h]})}var ot=C(nt);return K(rt);})();
widget = widget.default;
export { widget as default };
