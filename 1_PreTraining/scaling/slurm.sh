#!/bin/bash
# Pretrain GPT-2 124M on two machines with eight GPUs each:  sbatch 1_PreTraining/scaling/slurm.sh shards runs/124M
# Sent from the course's folder, which has to be on a disk that all machines share, as have shards and run folder.
# One torchrun a machine, which starts a process a GPU. Two minutes before the time is up Slurm sends SIGTERM: the
# processes write a checkpoint and leave, and the job is queued again and goes on from there.
#SBATCH --job-name=gpt2
#SBATCH --nodes=2
#SBATCH --ntasks-per-node=1
#SBATCH --gpus-per-node=8
#SBATCH --cpus-per-task=64
#SBATCH --time=12:00:00
#SBATCH --signal=TERM@120
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=gpt2-%j.log

first=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
export OMP_NUM_THREADS=8
mkdir -p "$2/checkpoints"
before=$(ls "$2/checkpoints")

srun --kill-on-bad-exit=1 torchrun \
    --nnodes "$SLURM_NNODES" --nproc-per-node 8 --max-restarts 0 --shutdown-timeout 110 \
    --rdzv-backend c10d --rdzv-endpoint "$first:29500" --rdzv-id "$SLURM_JOB_ID" \
    1_PreTraining/pretrain.py train "$1" "$2" --config 1_PreTraining/scaling/124M.json "${@:3}"
status=$?

# to the queue again if it was stopped, or lost a machine, but came further: what fails at one place would fail for ever
if [ $status -ne 0 ] && [ "$(ls "$2/checkpoints")" != "$before" ]; then
    scontrol requeue "$SLURM_JOB_ID"
fi
exit $status
