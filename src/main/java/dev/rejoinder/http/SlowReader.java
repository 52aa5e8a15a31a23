package dev.rejoinder.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hands what is written to a connection over to its socket as the reader takes it. What is small goes straight through; a large answer goes
 * in pieces, for on its way to the socket each byte is copied to memory outside the heap. What waits stays where it was made, once for all
 * who read it. All of it happens on the connection's event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what came of a write is told to its promise; a close is not waited for
final class SlowReader extends ChannelDuplexHandler {
    static final String NAME = "slow-reader";

    private static final int PIECE = 32 * 1024;
    private static final int MOST_UNDER_WAY = 2 * PIECE;

    /** What one connection may have outside the heap: pieces, and what was not full before a last small answer. */
    static final int MOST_OUTSIDE_THE_HEAP = 4 * PIECE;

    /** The bit of ours among those by which a channel may say that it takes nothing. */
    private static final int OURS = 1;

    private record Waiting(Object message, ChannelPromise promise) {}

    private final SlowReaders slowReaders;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private @Nullable ChannelHandlerContext context;
    private int underWay;
    private boolean notReadFrom;
    private volatile long progressed;

    SlowReader(SlowReaders slowReaders) {
        this.slowReaders = slowReaders;
    }

    /** When it last took something, in milliseconds of the clock. */
    long progressed() {
        return progressed;
    }

    /** From any thread: it is not waited for any longer, and what the system keeps for it is let go of, too. */
    void close() {
        if (context != null) {
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            // From here: from the channel's end the close would wait behind what nobody takes (Vert.x writes everything
            // before it closes).
            context.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (waiting.isEmpty() && !isLarge(message)) {
            ctx.write(message, promise);
            return;
        }
        if (waiting.isEmpty()) {
            progressed = slowReaders.now();
            takeMore(ctx, false);
        }
        waiting.add(new Waiting(message, promise));
        if (isLarge(message)) {
            slowReaders.hold(this, (ByteBuf) message);
        }
        send(ctx);
    }

    private static boolean isLarge(Object message) {
        return message instanceof ByteBuf bytes && bytes.readableBytes() > PIECE;
    }

    private void send(ChannelHandlerContext ctx) {
        while (underWay < MOST_UNDER_WAY && !waiting.isEmpty()) {
            Waiting first = waiting.element();
            if (isLarge(first.message())) {
                underWay += PIECE;
                ctx.write(((ByteBuf) first.message()).readRetainedSlice(PIECE))
                        .addListener((ChannelFuture piece) -> goOn(ctx, piece));
            } else {
                waiting.remove();
                ctx.write(first.message(), first.promise());
            }
        }
        if (waiting.isEmpty()) {
            slowReaders.leave(this);
            takeMore(ctx, true);
        }
    }

    private void goOn(ChannelHandlerContext ctx, ChannelFuture piece) {
        underWay -= PIECE;
        if (!piece.isSuccess()) {
            drop();
        } else if (!waiting.isEmpty()) {
            progressed = slowReaders.now();
            send(ctx);
            ctx.flush();
        }
    }

    /** Tells whoever writes, and keeps requests that come behind from being answered. */
    private static void takeMore(ChannelHandlerContext ctx, boolean more) {
        ChannelOutboundBuffer out = ctx.channel().unsafe().outboundBuffer();
        if (out != null) {
            out.setUserDefinedWritability(OURS, more);
        }
    }

    /** Who does not take answers asks no further questions, either. */
    private void readFrom(ChannelHandlerContext ctx, boolean wanted) {
        ChannelConfig config = ctx.channel().config();
        if (wanted && notReadFrom) {
            notReadFrom = false;
            config.setAutoRead(true);
        } else if (!wanted && config.isAutoRead()) {
            notReadFrom = true;
            config.setAutoRead(false);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isActive() && !ctx.channel().isWritable()) {
            if (waiting.isEmpty()) {
                progressed = slowReaders.now();
            }
            slowReaders.enter(this);
            readFrom(ctx, false);
        } else if (waiting.isEmpty()) {
            slowReaders.leave(this);
            readFrom(ctx, true);
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        drop();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        drop();
    }

    private void drop() {
        for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
            ReferenceCountUtil.safeRelease(each.message());
            each.promise().tryFailure(new ClosedChannelException());
        }
        slowReaders.leave(this);
    }
}
