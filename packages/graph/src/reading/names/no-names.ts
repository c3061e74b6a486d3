/** Words in which a name stands that is not meant, one phrase a line. The longest phrase at a place is taken. */
export const NO_NAMES: readonly string[] = `
on the other hand
the other hand
on one hand
on the one hand
hand in hand
by hand
at hand
first hand
second hand
hand out
face to face
in the face of
face up
face down
face the
head of the fibula
head of the femur
head of the radius
head of the humerus
head to toe
by heart
heart rate
in the depression
depression between
depression below
depression at
depression behind
depression anterior
depression posterior
depression lateral
depression medial
depression distal
depression proximal
depression just
depression on
hot spring
spring point
back and forth
针对
手术
手法
手段
手动
着手
入手
手册
双手
徒手
面积
方面
面对
全面
表面
下面
上面
前面
后面
里面
片面
面临
面向
目的
目前
项目
目标
题目
数目
节目
足够
不足
充足
满足
足以
口服
人口
出口
入口
伤口
口味
口径
心理
中心
心情
核心
关心
放心
耐心
心得
信心
头发
开头
背景
违背
腹泻
胸怀
耳闻
首先
首选
首要
针對
針對
手術
面積
頭髮
項目
目標
滿足
傷口
人體
中枢神经
中樞神經
经脉
經脈
脉搏
脈搏
动脉
静脉
動脈
靜脈
股骨
腓骨
胫骨
跟骨
肱骨
桡骨
尺骨
髌骨
骨折
骨质
骨科
`
  .trim()
  .split('\n');
